"""Verb forms of six languages, as far as the sentences of `translation.py` need them. Pure functions of their arguments.

Persons: `1s`, `2s`, `3s`, `1p`, `2p`, `3p`; `2p` is also the polite French vous, `3s`/`3p` the Spanish usted and German Sie.
A verb that is not known and doesn't go by rule raises ValueError.
"""

from __future__ import annotations

import functools

PERSONS = ('1s', '2s', '3s', '1p', '2p', '3p')

# ---- English ---------------------------------------------------------------------------------------------------------

ENGLISH_PAST = {
    'be': 'was', 'buy': 'bought', 'eat': 'ate', 'drink': 'drank', 'go': 'went', 'have': 'had', 'make': 'made',
    'read': 'read', 'write': 'wrote', 'send': 'sent', 'take': 'took', 'meet': 'met', 'see': 'saw', 'sleep': 'slept',
    'get': 'got', 'run': 'ran', 'swim': 'swam', 'sing': 'sang', 'ride': 'rode', 'drive': 'drove', 'lose': 'lost',
    'find': 'found', 'forget': 'forgot', 'leave': 'left', 'pay': 'paid', 'speak': 'spoke', 'tell': 'told',
    'bring': 'brought', 'give': 'gave', 'sell': 'sold', 'put': 'put', 'come': 'came', 'do': 'did', 'spend': 'spent',
    'wake': 'woke', 'break': 'broke', 'cut': 'cut', 'stay': 'stayed', 'feed': 'fed', 'hang': 'hung', 'lend': 'lent',
    'choose': 'chose', 'teach': 'taught', 'keep': 'kept', 'draw': 'drew', 'wear': 'wore',
}  # fmt: skip
DOUBLED = {'run', 'swim', 'get', 'put', 'cut', 'plan', 'chat', 'stop', 'jog', 'shop', 'sit', 'forget'}


def english_past(verb: str) -> str:
    if verb in ENGLISH_PAST:
        return ENGLISH_PAST[verb]
    if verb in DOUBLED:
        return verb + verb[-1] + 'ed'
    if verb.endswith('e'):
        return verb + 'd'
    return verb[:-1] + 'ied' if verb.endswith('y') and verb[-2] not in 'aeiou' else verb + 'ed'


def english_ing(verb: str) -> str:
    if verb in DOUBLED:
        return verb + verb[-1] + 'ing'
    return verb[:-1] + 'ing' if verb.endswith('e') and not verb.endswith(('ee', 'be')) else verb + 'ing'


def english_third(verb: str) -> str:
    if verb in ('be', 'have'):
        return {'be': 'is', 'have': 'has'}[verb]
    if verb.endswith(('s', 'x', 'ch', 'sh', 'o')):
        return verb + 'es'
    return verb[:-1] + 'ies' if verb.endswith('y') and verb[-2] not in 'aeiou' else verb + 's'


# ---- Korean ----------------------------------------------------------------------------------------------------------

VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
FINALS = ['', 'ㄱ', 'ㄲ', 'ㄳ', 'ㄴ', 'ㄵ', 'ㄶ', 'ㄷ', 'ㄹ', 'ㄺ', 'ㄻ', 'ㄼ', 'ㄽ', 'ㄾ', 'ㄿ', 'ㅀ', 'ㅁ', 'ㅂ', 'ㅄ', 'ㅅ', 'ㅆ', 'ㅇ',
          'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ']  # fmt: skip
LIGHT = 'ㅏㅑㅗ'
FOLLOWS_EU = ('따르', '치르', '들르')


def _split(letter: str) -> tuple[int, str, str]:
    index = ord(letter) - 0xAC00
    return index // 588, VOWELS[index % 588 // 28], FINALS[index % 28]


def _join(initial: int, vowel: str, final: str = '') -> str:
    return chr(0xAC00 + initial * 588 + VOWELS.index(vowel) * 28 + FINALS.index(final))


@functools.cache
def _korean_stem(stem: str) -> tuple[str, bool]:
    """The stem without its mark, and whether it is irregular (`듣!`, `굽!`, `짓!`)."""
    return (stem[:-1], True) if stem.endswith('!') else (stem, False)


@functools.cache
def korean_a(stem: str) -> str:
    """The form with 아 or 어, to which 요, 서, 야, 도 and 주세요 are joined: 사, 먹어, 들어, 도와, 불러, 해."""
    body, irregular = _korean_stem(stem)
    initial, vowel, final = _split(body[-1])
    head = body[:-1]
    if body.endswith('하'):
        return head + '해'
    if irregular and final == 'ㅂ':
        return head + _join(initial, vowel) + ('와' if body in ('돕', '곱') else '워')
    if irregular and final == 'ㄷ':
        return head + _join(initial, vowel, 'ㄹ') + ('아' if vowel in LIGHT else '어')
    if irregular and final == 'ㅅ':
        return head + _join(initial, vowel) + ('아' if vowel in LIGHT else '어')
    if final:
        return body + ('아' if vowel in LIGHT else '어')
    if body.endswith('르') and not body.endswith(FOLLOWS_EU):
        before = _split(body[-2])
        return body[:-2] + _join(before[0], before[1], 'ㄹ') + ('라' if before[1] in LIGHT else '러')
    if vowel == 'ㅡ':
        light = len(body) > 1 and _split(body[-2])[1] in LIGHT
        return head + _join(initial, 'ㅏ' if light else 'ㅓ')
    merged = {
        'ㅏ': 'ㅏ',
        'ㅓ': 'ㅓ',
        'ㅕ': 'ㅕ',
        'ㅐ': 'ㅐ',
        'ㅔ': 'ㅔ',
        'ㅗ': 'ㅘ',
        'ㅜ': 'ㅝ',
        'ㅣ': 'ㅕ',
        'ㅚ': 'ㅙ',
    }.get(vowel)
    return head + _join(initial, merged) if merged else body + '어'


@functools.cache
def korean_past(stem: str) -> str:
    """The past stem: 샀, 먹었, 들었."""
    body = korean_a(stem)
    initial, vowel, _ = _split(body[-1])
    return body[:-1] + _join(initial, vowel, 'ㅆ')


@functools.cache
def korean_eu(stem: str, ending: str) -> str:
    """Endings that begin with 으 after a consonant: `ending` is ㄴ, ㄹ, ㅂ (joined) or 면, 러, 려고, 시, 세요, 니까."""
    body, irregular = _korean_stem(stem)
    initial, vowel, final = _split(body[-1])
    head = body[:-1]
    joined = ending[0] in 'ㄴㄹㅂ'
    if irregular and final == 'ㅂ':
        body, initial, vowel, final, head = (
            head + _join(initial, vowel) + '우',
            11,
            'ㅜ',
            '',
            head + _join(initial, vowel),
        )
    elif irregular and final in 'ㄷㅅ':
        body = head + _join(initial, vowel, 'ㄹ' if final == 'ㄷ' else '')
        return body + _join(11, 'ㅡ', ending[0]) + ending[1:] if joined else body + '으' + ending
    if final == 'ㄹ':
        if joined:
            return head + _join(initial, vowel, ending[0]) + ending[1:]
        return (head + _join(initial, vowel) if ending[0] in '시세니' else body) + ending
    if final:
        return body + _join(11, 'ㅡ', ending[0]) + ending[1:] if joined else body + '으' + ending
    return head + _join(initial, vowel, ending[0]) + ending[1:] if joined else body + ending


@functools.cache
def korean_plain(stem: str, ending: str) -> str:
    """Endings that never change the stem but for ㄹ before ㄴ: 고, 지, 기, 는."""
    body = _korean_stem(stem)[0]
    initial, vowel, final = _split(body[-1])
    if final == 'ㄹ' and ending[0] in '는네니':
        body = body[:-1] + _join(initial, vowel)
    return body + ending


# ---- Japanese --------------------------------------------------------------------------------------------------------

E_ROW = 'えけせてねへめれげぜでべぺ'
I_ROW = 'いきしちにひみりぎじびぴ'
STEM = dict(zip('うくぐすつぬぶむる', 'いきぎしちにびみり'))
TE = {
    'う': 'って',
    'つ': 'って',
    'る': 'って',
    'く': 'いて',
    'ぐ': 'いで',
    'す': 'して',
    'ぬ': 'んで',
    'ぶ': 'んで',
    'む': 'んで',
}
NEGATIVE = dict(zip('うくぐすつぬぶむる', 'わかがさたなばまら'))


def _japanese_class(verb: str) -> str:
    if verb.endswith('する'):
        return 'suru'
    if verb.endswith(('来る', 'くる')):
        return 'kuru'
    if verb.endswith('る') and (verb[-2] in E_ROW + I_ROW or verb[-2] in '見寝着出'):
        return 'one'
    return 'five'


@functools.cache
def japanese(verb: str, form: str) -> str:
    """A verb (or a phrase that ends in one) as `masu` stem, `te`, `ta`, `nai` stem (食べ, 買わ) or `potential` question."""
    kind = _japanese_class(verb)
    if kind == 'suru':
        return verb[:-2] + {'masu': 'し', 'te': 'して', 'ta': 'した', 'nai': 'し'}[form]
    if kind == 'kuru':
        stem = verb[:-2] + (verb[-2] if verb[-2] == '来' else '')
        kana = verb[-2] == 'く'
        return stem + {'masu': 'き', 'te': 'きて', 'ta': 'きた', 'nai': 'こ'}[form][0 if kana else 1 :]
    if kind == 'one':
        return verb[:-1] + {'masu': '', 'te': 'て', 'ta': 'た', 'nai': ''}[form]
    if form == 'masu':
        return verb[:-1] + STEM[verb[-1]]
    if form == 'nai':
        return verb[:-1] + NEGATIVE[verb[-1]]
    te = verb[:-1] + ('って' if verb.endswith('行く') else TE[verb[-1]])
    return te if form == 'te' else te[:-1] + ('だ' if te.endswith('で') else 'た')


# ---- French ----------------------------------------------------------------------------------------------------------

# Infinitive: present 1s 2s 3s 1p 2p 3p, participle; `+` at the end for those that go with être.
FRENCH = """
avoir ai as a avons avez ont eu
être suis es est sommes êtes sont été
aller vais vas va allons allez vont allé+
faire fais fais fait faisons faites font fait
prendre prends prends prend prenons prenez prennent pris
apprendre apprends apprends apprend apprenons apprenez apprennent appris
mettre mets mets met mettons mettez mettent mis
lire lis lis lit lisons lisez lisent lu
écrire écris écris écrit écrivons écrivez écrivent écrit
voir vois vois voit voyons voyez voient vu
boire bois bois boit buvons buvez boivent bu
dormir dors dors dort dormons dormez dorment dormi
partir pars pars part partons partez partent parti+
sortir sors sors sort sortons sortez sortent sorti
venir viens viens vient venons venez viennent venu+
revenir reviens reviens revient revenons revenez reviennent revenu+
courir cours cours court courons courez courent couru
conduire conduis conduis conduit conduisons conduisez conduisent conduit
perdre perds perds perd perdons perdez perdent perdu
vendre vends vends vend vendons vendez vendent vendu
attendre attends attends attend attendons attendez attendent attendu
répondre réponds réponds répond répondons répondez répondent répondu
rendre rends rends rend rendons rendez rendent rendu
ouvrir ouvre ouvres ouvre ouvrons ouvrez ouvrent ouvert
finir finis finis finit finissons finissez finissent fini
nourrir nourris nourris nourrit nourrissons nourrissez nourrissent nourri
remplir remplis remplis remplit remplissons remplissez remplissent rempli
choisir choisis choisis choisit choisissons choisissez choisissent choisi
pouvoir peux peux peut pouvons pouvez peuvent pu
vouloir veux veux veut voulons voulez veulent voulu
devoir dois dois doit devons devez doivent dû
appeler appelle appelles appelle appelons appelez appellent appelé
acheter achète achètes achète achetons achetez achètent acheté
lever lève lèves lève levons levez lèvent levé
promener promène promènes promène promenons promenez promènent promené
envoyer envoie envoies envoie envoyons envoyez envoient envoyé
essayer essaie essaies essaie essayons essayez essaient essayé
payer paie paies paie payons payez paient payé
nettoyer nettoie nettoies nettoie nettoyons nettoyez nettoient nettoyé
manger mange manges mange mangeons mangez mangent mangé
ranger range ranges range rangeons rangez rangent rangé
nager nage nages nage nageons nagez nagent nagé
changer change changes change changeons changez changent changé
commencer commence commences commence commençons commencez commencent commencé
répéter répète répètes répète répétons répétez répètent répété
jeter jette jettes jette jetons jetez jettent jeté
rester reste restes reste restons restez restent resté+
rentrer rentre rentres rentre rentrons rentrez rentrent rentré+
arriver arrive arrives arrive arrivons arrivez arrivent arrivé+
"""
_FRENCH = {row.split()[0]: row.split()[1:] for row in FRENCH.strip().split('\n')}


def french_present(verb: str, person: str) -> str:
    if verb in _FRENCH:
        return _FRENCH[verb][PERSONS.index(person)]
    if not verb.endswith('er'):
        raise ValueError(f'no present of {verb!r}')
    return verb[:-2] + ('e', 'es', 'e', 'ons', 'ez', 'ent')[PERSONS.index(person)]


def french_participle(verb: str) -> tuple[str, bool]:
    """The participle, and whether it goes with être."""
    if verb in _FRENCH:
        return _FRENCH[verb][6].rstrip('+'), _FRENCH[verb][6].endswith('+')
    return verb[:-2] + 'é', False


# ---- German ----------------------------------------------------------------------------------------------------------

# Infinitive: present 2s 3s where they have their own stem, participle; `+` for those that go with sein.
GERMAN = """
haben hast hat gehabt
sein bist ist gewesen+
gehen - - gegangen+
essen isst isst gegessen
trinken - - getrunken
lesen liest liest gelesen
schreiben - - geschrieben
sehen siehst sieht gesehen
sprechen sprichst spricht gesprochen
nehmen nimmst nimmt genommen
treffen triffst trifft getroffen
fahren fährst fährt gefahren+
laufen läufst läuft gelaufen+
schlafen schläfst schläft geschlafen
helfen hilfst hilft geholfen
geben gibst gibt gegeben
stehen - - gestanden+
bleiben - - geblieben+
kommen - - gekommen+
rufen - - gerufen
verlieren - - verloren
vergessen vergisst vergisst vergessen
finden findest findet gefunden
bringen - - gebracht
waschen wäschst wäscht gewaschen
schwimmen - - geschwommen+
singen - - gesungen
schließen schließt schließt geschlossen
schicken - - geschickt
bezahlen - - bezahlt
besuchen - - besucht
bestellen - - bestellt
verkaufen - - verkauft
reparieren - - repariert
fotografieren - - fotografiert
joggen - - gejoggt+
wandern wanderst wandert gewandert+
arbeiten arbeitest arbeitet gearbeitet
warten wartest wartet gewartet
öffnen öffnest öffnet geöffnet
antworten antwortest antwortet geantwortet
mieten mietest mietet gemietet
backen backst backt gebacken
ausprobieren - - ausprobiert
gießen gießt gießt gegossen
übersetzen - - übersetzt
beginnen - - begonnen
fangen fängst fängt gefangen
unterschreiben - - unterschrieben
schneiden schneidest schneidet geschnitten
tragen trägst trägt getragen
verbringen - - verbracht
reservieren - - reserviert
probieren - - probiert
buchen - - gebucht
wiederholen - - wiederholt
leihen - - geliehen
telefonieren - - telefoniert
spazieren - - spaziert
stellen - - gestellt
tanzen tanzt tanzt getanzt
putzen putzt putzt geputzt
füttern fütterst füttert gefüttert
baden badest badet gebadet
drucken - - gedruckt
erklären - - erklärt
nutzen nutzt nutzt genutzt
werfen wirfst wirft geworfen
verschieben - - verschoben
kontrollieren - - kontrolliert
heben - - gehoben
bereiten bereitest bereitet bereitet
beenden beendest beendet beendet
ziehen - - gezogen+
regnen - - geregnet
"""
_GERMAN = {row.split()[0]: row.split()[1:] for row in GERMAN.strip().split('\n')}


def german_present(verb: str, person: str) -> str:
    if verb == 'sein':
        return ('bin', 'bist', 'ist', 'sind', 'seid', 'sind')[PERSONS.index(person)]
    if person in ('1p', '3p'):
        return verb
    stem = verb[:-2] if verb.endswith('en') else verb[:-1]
    own = _GERMAN.get(verb, ('-', '-'))
    if person == '2s' and own[0] != '-':
        return own[0]
    if person == '3s' and own[1] != '-':
        return own[1]
    if person == '1s':
        return {'wandern': 'wandere', 'füttern': 'füttere'}.get(verb, stem + 'e')
    return stem + {'2s': 'st', '3s': 't', '2p': 't'}[person]


def german_participle(verb: str) -> tuple[str, bool]:
    """The participle without a separable prefix, and whether it goes with sein."""
    if verb in _GERMAN:
        return _GERMAN[verb][2].rstrip('+'), _GERMAN[verb][2].endswith('+')
    return 'ge' + (verb[:-2] if verb.endswith('en') else verb[:-1]) + 't', False


# ---- Spanish ---------------------------------------------------------------------------------------------------------

# Infinitive: present 1s 2s 3s 1p 3p; preterite 1s 2s 3s 1p 3p; gerund; imperative of usted; `-` where the rule holds.
SPANISH = """
ir voy vas va vamos van fui fuiste fue fuimos fueron yendo vaya
ser soy eres es somos son fui fuiste fue fuimos fueron siendo sea
estar estoy estás está estamos están estuve estuviste estuvo estuvimos estuvieron estando esté
hacer hago haces hace hacemos hacen hice hiciste hizo hicimos hicieron haciendo haga
tener tengo tienes tiene tenemos tienen tuve tuviste tuvo tuvimos tuvieron teniendo tenga
poder puedo puedes puede podemos pueden pude pudiste pudo pudimos pudieron pudiendo pueda
querer quiero quieres quiere queremos quieren quise quisiste quiso quisimos quisieron queriendo quiera
ver veo ves ve vemos ven vi viste vio vimos vieron viendo vea
leer leo lees lee leemos leen leí leíste leyó leímos leyeron leyendo lea
dormir duermo duermes duerme dormimos duermen dormí dormiste durmió dormimos durmieron durmiendo duerma
pedir pido pides pide pedimos piden pedí pediste pidió pedimos pidieron pidiendo pida
venir vengo vienes viene venimos vienen vine viniste vino vinimos vinieron viniendo venga
repetir repito repites repite repetimos repiten repetí repetiste repitió repetimos repitieron repitiendo repita
traer traigo traes trae traemos traen traje trajiste trajo trajimos trajeron trayendo traiga
poner pongo pones pone ponemos ponen puse pusiste puso pusimos pusieron poniendo ponga
dar doy das da damos dan di diste dio dimos dieron dando dé
salir salgo sales sale salimos salen salí saliste salió salimos salieron saliendo salga
perder pierdo pierdes pierde perdemos pierden perdí perdiste perdió perdimos perdieron perdiendo pierda
cerrar cierro cierras cierra cerramos cierran cerré cerraste cerró cerramos cerraron cerrando cierre
encontrar encuentro encuentras encuentra encontramos encuentran encontré encontraste encontró encontramos encontraron encontrando encuentre
jugar juego juegas juega jugamos juegan jugué jugaste jugó jugamos jugaron jugando juegue
probar pruebo pruebas prueba probamos prueban probé probaste probó probamos probaron probando pruebe
regar riego riegas riega regamos riegan regué regaste regó regamos regaron regando riegue
conducir conduzco conduces conduce conducimos conducen conduje condujiste condujo condujimos condujeron conduciendo conduzca
empezar empiezo empiezas empieza empezamos empiezan empecé empezaste empezó empezamos empezaron empezando empiece
acostar acuesto acuestas acuesta acostamos acuestan acosté acostaste acostó acostamos acostaron acostando acueste
despertar despierto despiertas despierta despertamos despiertan desperté despertaste despertó despertamos despertaron despertando despierte
volver vuelvo vuelves vuelve volvemos vuelven volví volviste volvió volvimos volvieron volviendo vuelva
enviar envío envías envía enviamos envían envié enviaste envió enviamos enviaron enviando envíe
elegir elijo eliges elige elegimos eligen elegí elegiste eligió elegimos eligieron eligiendo elija
quedar quedo quedas queda quedamos quedan quedé quedaste quedó quedamos quedaron quedando quede
"""
_SPANISH = {row.split()[0]: row.split()[1:] for row in SPANISH.strip().split('\n')}
SPANISH_PERSONS = ('1s', '2s', '3s', '1p', '3p')


def _spanish_soft(verb: str, ending: str) -> str:
    """A stem before e: -car, -gar and -zar change their letter (buscar, busqué)."""
    stem = verb[:-2]
    if ending[0] in 'eé':
        stem = stem[:-1] + {'c': 'qu', 'g': 'gu', 'z': 'c'}.get(stem[-1], stem[-1]) if verb.endswith('ar') else stem
    return stem + ending


def spanish_present(verb: str, person: str) -> str:
    at = SPANISH_PERSONS.index(person)
    if verb in _SPANISH:
        return _SPANISH[verb][at]
    endings = {
        'ar': ('o', 'as', 'a', 'amos', 'an'),
        'er': ('o', 'es', 'e', 'emos', 'en'),
        'ir': ('o', 'es', 'e', 'imos', 'en'),
    }
    return verb[:-2] + endings[verb[-2:]][at]


def spanish_past(verb: str, person: str) -> str:
    at = SPANISH_PERSONS.index(person)
    if verb in _SPANISH:
        return _SPANISH[verb][5 + at]
    if verb.endswith('ar'):
        return _spanish_soft(verb, ('é', 'aste', 'ó', 'amos', 'aron')[at])
    return verb[:-2] + ('í', 'iste', 'ió', 'imos', 'ieron')[at]


def spanish_gerund(verb: str) -> str:
    if verb in _SPANISH:
        return _SPANISH[verb][10]
    return verb[:-2] + ('ando' if verb.endswith('ar') else 'iendo')


def spanish_imperative(verb: str) -> str:
    if verb in _SPANISH:
        return _SPANISH[verb][11]
    return _spanish_soft(verb, 'e') if verb.endswith('ar') else verb[:-2] + 'a'
