"""Verb phrases, people and times in six languages, from which `translation.py` makes sentences.

A verb phrase is `English | Korean | French | German | Spanish | Japanese | uses`, its verb in the infinitive: first in
English, French (`~lever` is reflexive) and Spanish (`levantarse`), last in German (`an|rufen` has a separable prefix, `^` is
the place of nicht and `^keine` of another word for it) and Japanese, last as a stem in Korean (`듣!` is irregular).

`{a:food}` is a noun of that kind with its indefinite article, or as one takes an amount of it (some bread, du pain);
`the`, `my`, `your`, `gen` (in general: apples, les pommes) likewise; German forms have a case (`a.a:food`), Korean ones a
particle (`을:food`). Uses: p past, f plan, o duty, w wish, c ability, r asked of another, s proposed to do together,
l liked, h habit, g under way, d asked of oneself (may I), z never with
a place, y also with a longer time (last year), b only with whole days (tomorrow).
"""

from __future__ import annotations

from typing import NamedTuple

# Kinds with a narrower choice than those of `_nouns.TABLES`: the kind there, and its English nouns.
CHOICES = {
    'eat': (
        'food',
        'bread cheese meat fish chicken salad soup chocolate ice_cream yogurt kimchi apple banana orange pear egg '
        'sandwich pizza cake pancake sausage melon',
    ),
    'cook': ('food', 'fish chicken meat'),
    'bake': ('food', 'bread cake pizza'),
    'groceries': (
        'food',
        'bread cheese butter meat fish chicken salad chocolate ice_cream honey ham yogurt jam kimchi '
        'tofu lemon melon cake pizza sandwich',
    ),
    'hot': ('drink', 'coffee tea hot_chocolate'),
    'read': ('thing', 'book newspaper letter'),
    'wash': ('home', 'car bicycle'),
    'fix': ('home', 'car bicycle computer washing_machine printer fridge oven lamp television laptop'),
    'lose': (
        'thing',
        'phone key bag umbrella wallet watch pen notebook camera suitcase ticket passport credit_card charger '
        'backpack book dictionary',
    ),
    'lend': ('thing', 'pen pencil umbrella charger dictionary book camera notebook map towel'),
    'get': (
        'thing',
        'phone bag umbrella wallet watch pen camera suitcase gift dictionary charger backpack guitar blanket '
        'towel cup ball notebook map',
    ),
    'furniture': (
        'home',
        'table chair bed lamp sofa desk fridge washing_machine computer television printer mirror bookshelf '
        'carpet car bicycle laptop oven clock',
    ),
    'clean': ('part', 'kitchen bathroom bedroom living_room garage room office'),
    'open': ('part', 'door window garage'),
    'seen': ('event', 'film concert game'),
    'had': ('event', 'meeting exam interview lesson presentation'),
    'send': ('work', 'report email contract invoice file form list document schedule application'),
    'sign': ('work', 'contract form application document'),
    'write': ('work', 'report email list'),
    'feed': ('animal', 'dog cat rabbit bird horse hamster'),
    'call': ('person', 'friend brother sister mother father cousin neighbor colleague boss'),
    'go': (
        'place',
        'library station airport hospital market supermarket park museum bank post_office pharmacy restaurant '
        'bakery cinema university swimming_pool gym bookstore town_hall beach zoo school',
    ),
    'be': (
        'place',
        'library station airport hospital market supermarket park museum bank post_office restaurant café hotel '
        'cinema university swimming_pool gym bookstore town_hall beach zoo school bakery pharmacy bus_stop',
    ),
    'dine': ('place', 'restaurant café hotel school university station airport market'),
    'job': (
        'place',
        'library airport hospital supermarket museum bank post_office pharmacy restaurant café hotel bakery cinema '
        'university bookstore town_hall zoo school',
    ),
    'shop': ('place', 'market supermarket'),
    'suitcase': ('thing', 'suitcase'),
    'ride': ('transport', 'train bus taxi subway plane'),
}

VERB_PHRASES = """
buy {a:groceries} | {을:groceries} 사 | acheter {a:groceries} | {a.a:groceries} kaufen | comprar {a:groceries} | {groceries}を買う | pfowrsc
eat {a:eat} | {을:eat} 먹 | manger {a:eat} | {a.a:eat} essen | comer {a:eat} | {eat}を食べる | pfwsghdc
drink {a:drink} | {을:drink} 마시 | boire {a:drink} | {a.a:drink} trinken | beber {a:drink} | {drink}を飲む | pfwsghdc
make {a:hot} | {을:hot} 타 | faire {a:hot} | {a.a:hot} kochen | hacer {a:hot} | {hot}をいれる | pfgr
cook {a:cook} | {cook} 요리를 하 | cuisiner {a:cook} | {a.a:cook} kochen | cocinar {a:cook} | {cook}を料理する | pfowgs
make some soup | 수프를 끓이 | faire de la soupe | ^keine Suppe kochen | hacer sopa | スープを作る | pfowgsc
bake {a:bake} | {을:bake} 굽! | faire {a:bake} | {a.a:bake} backen | hacer {a:bake} | {bake}を焼く | pfwgsh
read {a:read} | {을:read} 읽 | lire {a:read} | {a.a:read} lesen | leer {a:read} | {read}を読む | pfwghc
buy {a:get} | {을:get} 사 | acheter {a:get} | {a.a:get} kaufen | comprar {a:get} | {get}を買う | pfowy
buy {a:wear} | {을:wear} 사 | acheter {a:wear} | {a.a:wear} kaufen | comprar {a:wear} | {wear}を買う | pfowy
buy {a:furniture} | {을:furniture} 사 | acheter {a:furniture} | {a.a:furniture} kaufen | comprar {a:furniture} | {furniture}を買う | pfozy
sell {my:furniture} | {을:furniture} 팔 | vendre {my:furniture} | {my.a:furniture} verkaufen | vender {my:furniture} | {furniture}を売る | pfwzy
lose {my:lose} | {을:lose} 잃어버리 | perdre {my:lose} | {my.a:lose} verlieren | perder {my:lose} | {lose}をなくす | py
find {my:lose} | {을:lose} 찾 | retrouver {my:lose} | {my.a:lose} finden | encontrar {my:lose} | {lose}を見つける | py
bring {my:lose} | {을:lose} 가져오 | apporter {my:lose} | {my.a:lose} mit|bringen | traer {my:lose} | {lose}を持ってくる | fo
wash {my:wear} | {을:wear} 빨 | laver {my:wear} | {my.a:wear} waschen | lavar {my:wear} | {wear}を洗う | pfog
repair {the:fix} | {을:fix} 고치 | réparer {the:fix} | {the.a:fix} reparieren | reparar {the:fix} | {fix}を直す | pforgcy
clean {the:clean} | {을:clean} 청소하 | nettoyer {the:clean} | {the.a:clean} putzen | limpiar {the:clean} | {clean}を掃除する | pfogsrh
open {the:open} | {을:open} 열 | ouvrir {the:open} | {the.a:open} öffnen | abrir {the:open} | {open}を開ける | prd
close {the:open} | {을:open} 닫 | fermer {the:open} | {the.a:open} schließen | cerrar {the:open} | {open}を閉める | prdo
see {a:seen} | {을:seen} 보 | voir {a:seen} | {a.a:seen} sehen | ver {a:seen} | {seen}を見る | pfwscy
send {the:send} | {을:send} 보내 | envoyer {the:send} | {the.a:send} schicken | enviar {the:send} | {send}を送る | pforcd
read {the:send} | {을:send} 읽 | lire {the:send} | {the.a:send} lesen | leer {the:send} | {send}を読む | pforg
print {the:send} | {을:send} 인쇄하 | imprimer {the:send} | {the.a:send} drucken | imprimir {the:send} | {send}を印刷する | pforcd
check {the:send} | {을:send} 확인하 | vérifier {the:send} | {the.a:send} prüfen | revisar {the:send} | {send}を確認する | pforgc
sign {the:sign} | {에:sign} 서명하 | signer {the:sign} | {the.a:sign} unterschreiben | firmar {the:sign} | {sign}に署名する | pfor
write {a:write} | {을:write} 쓰 | écrire {a:write} | {a.a:write} schreiben | escribir {a:write} | {write}を書く | pfogc
feed {the:feed} | {feed}에게 먹이를 주 | nourrir {the:feed} | {the.a:feed} füttern | dar de comer {to:feed} | {feed}にえさをやる | pforhc
call {my:call} | {call}에게 전화하 | appeler {my:call} | {my.a:call} an|rufen | llamar a {my:call} | {call}に電話する | pfowcgh
visit {my:call} | {call} 집에 놀러 가 | rendre visite à {my:call} | {my.a:call} besuchen | visitar a {my:call} | {call}の家に遊びに行く | pfwchy
help {my:call} | {을:call} 돕! | aider {my:call} | {my.d:call} helfen | ayudar a {my:call} | {call}を手伝う | pfowch
meet {my:call} | {을:call} 만나 | retrouver {my:call} | {my.a:call} treffen | quedar con {my:call} | {call}に会う | pfwchy
talk to {my:call} | {과:call} 이야기하 | parler à {my:call} | ^ mit {my.d:call} sprechen | hablar con {my:call} | {call}と話す | pfowcgh
write to {my:call} | {call}에게 편지를 쓰 | écrire à {my:call} | {my.d:call} schreiben | escribir a {my:call} | {call}に手紙を書く | pfowy
wait for {my:call} | {을:call} 기다리 | attendre {my:call} | ^ auf {my.a:call} warten | esperar a {my:call} | {call}を待つ | pg
have dinner with {my:call} | {과:call} 저녁을 먹 | dîner avec {my:call} | ^ mit {my.d:call} zu Abend essen | cenar con {my:call} | {call}と晩ご飯を食べる | pfwczb
go to {the:go} | {go}에 가 | aller {to:go} | ^ {dir:go} gehen | ir {to:go} | {go}に行く | pfowschz
meet {my:call} {at:be} | {be}에서 {을:call} 만나 | retrouver {my:call} {at:be} | {my.a:call} ^ {at:be} treffen | quedar con {my:call} {at:be} | {be}で{call}に会う | pfw
work {at:job} | {job}에서 일하 | travailler {at:job} | ^ {at:job} arbeiten | trabajar {at:job} | {job}で働く | pwghz
eat {at:dine} | {dine}에서 밥을 먹 | manger {at:dine} | ^ {at:dine} essen | comer {at:dine} | {dine}で食事をする | pfwch
buy {a:groceries} {at:shop} | {shop}에서 {을:groceries} 사 | acheter {a:groceries} {at:shop} | {a.a:groceries} {at:shop} kaufen | comprar {a:groceries} {at:shop} | {shop}で{groceries}を買う | pfc
wait {at:be} | {be}에서 기다리 | attendre {at:be} | ^ {at:be} warten | esperar {at:be} | {be}で待つ | pfoghr
take {the:ride} | {을:ride} 타 | prendre {the:ride} | {the.a:ride} nehmen | tomar {the:ride} | {ride}に乗る | pfowsch
wait for {the:ride} | {을:ride} 기다리 | attendre {the:ride} | ^ auf {the.a:ride} warten | esperar {the:ride} | {ride}を待つ | pg
prepare {the:had} | {을:had} 준비하 | préparer {the:had} | {the.a:had} vor|bereiten | preparar {the:had} | {had}の準備をする | pfog
learn {lang} | {을:lang} 배우 | apprendre {the:lang} | ^kein {lang} lernen | aprender {lang} | {lang}を習う | pfwghlzy
speak {lang} | {을:lang} 하 | parler {lang} | ^kein {lang} sprechen | hablar {lang} | {lang}を話す | cl
play {sport} | {을:sport} 하 | jouer {sport} | ^ {sport} spielen | jugar {sport} | {sport}をする | pfwsghlcz
play the guitar | 기타를 치 | jouer de la guitare | ^ Gitarre spielen | tocar la guitarra | ギターを弾く | pwghlc
play the piano | 피아노를 치 | jouer du piano | ^ Klavier spielen | tocar el piano | ピアノを弾く | pwghlc
listen to music | 음악을 듣! | écouter de la musique | ^keine Musik hören | escuchar música | 音楽を聴く | pwghlsc
watch TV | 텔레비전을 보 | regarder la télévision | fern|sehen | ver la televisión | テレビを見る | pfwghldc
watch a movie | 영화를 보 | regarder un film | einen Film sehen | ver una película | 映画を見る | pfwgsc
read a book | 책을 읽 | lire un livre | ein Buch lesen | leer un libro | 本を読む | pfwghc
take pictures | 사진을 찍 | prendre des photos | ^keine Fotos machen | hacer fotos | 写真を撮る | pfwgdhlc
draw a picture | 그림을 그리 | faire un dessin | ein Bild malen | hacer un dibujo | 絵を描く | pfwgc
sing a song | 노래를 부르 | chanter une chanson | ein Lied singen | cantar una canción | 歌を歌う | pfwgsrc
go swimming | 수영하러 가 | aller nager | ^ schwimmen gehen | ir a nadar | 泳ぎに行く | pfwschz
take a shower | 샤워하 | prendre une douche | duschen | ducharse | シャワーを浴びる | pfowghd
take a walk | 산책하 | faire une promenade | einen Spaziergang machen | dar un paseo | 散歩する | pfwgshlc
take a break | 잠깐 쉬 | faire une pause | eine Pause machen | hacer una pausa | 休憩する | pfosdw
sleep | 자 | dormir | schlafen | dormir | 寝る | pwdcb
sleep longer | 더 자 | dormir plus longtemps | ^ länger schlafen | dormir más | もっと寝る | wcfb
get up early | 일찍 일어나 | ~lever tôt | ^ früh auf|stehen | levantarse temprano | 早く起きる | pfohcb
go to bed early | 일찍 자 | ~coucher tôt | ^ früh ins Bett gehen | acostarse temprano | 早く寝る | pfowhcb
come home late | 집에 늦게 오 | rentrer tard | ^ spät nach Hause kommen | volver tarde a casa | 遅く家に帰る | phb
go home | 집에 가 | rentrer à la maison | ^ nach Hause gehen | volver a casa | 家に帰る | pfowsdc
stay at home | 집에 있 | rester à la maison | ^ zu Hause bleiben | quedarse en casa | 家にいる | pfowczb
do the dishes | 설거지를 하 | faire la vaisselle | das Geschirr spülen | lavar los platos | 皿を洗う | pfogrh
do the laundry | 빨래를 하 | faire la lessive | die Wäsche waschen | lavar la ropa | 洗濯をする | pfogrh
clean the house | 집을 청소하 | nettoyer la maison | das Haus putzen | limpiar la casa | 家を掃除する | pfogsh
take out the trash | 쓰레기를 버리 | sortir les poubelles | den Müll raus|bringen | sacar la basura | ごみを出す | pfogrh
water the plants | 화분에 물을 주 | arroser les plantes | die Blumen gießen | regar las plantas | 植木に水をやる | pfogrh
walk the dog | 강아지를 산책시키 | promener le chien | ^ mit dem Hund spazieren gehen | pasear al perro | 犬を散歩させる | pfogrhc
cook dinner | 저녁을 차리 | préparer le dîner | das Abendessen kochen | preparar la cena | 夕食を作る | pfogsrhcb
make breakfast | 아침을 차리 | préparer le petit-déjeuner | ^kein Frühstück machen | preparar el desayuno | 朝ご飯を作る | pfoghrcb
eat out | 외식하 | manger au restaurant | ^ essen gehen | comer fuera | 外食する | pfwshlc
order a pizza | 피자를 시키 | commander une pizza | eine Pizza bestellen | pedir una pizza | ピザを注文する | pfwsc
pay the bill | 계산을 하 | payer l'addition | die Rechnung bezahlen | pagar la cuenta | 会計をする | pfowd
pay by card | 카드로 계산하 | payer par carte | ^ mit Karte bezahlen | pagar con tarjeta | カードで払う | pwdc
book a hotel | 호텔을 예약하 | réserver un hôtel | ein Hotel buchen | reservar un hotel | ホテルを予約する | pforc
book a table | 자리를 예약하 | réserver une table | einen Tisch reservieren | reservar una mesa | 席を予約する | pfowrc
buy a ticket | 표를 사 | acheter un billet | eine Fahrkarte kaufen | comprar un billete | 切符を買う | pfowc
pack {my:suitcase} | 짐을 싸 | faire {my:suitcase} | {my.a:suitcase} packen | hacer {my:suitcase} | 荷物をまとめる | pfog
study for the exam | 시험공부를 하 | réviser pour l'examen | ^ für die Prüfung lernen | estudiar para el examen | 試験の勉強をする | pfogs
do {own:homework} | 숙제를 하 | faire {own:devoirs} | {own:Hausaufgaben} machen | hacer {own:deberes} | 宿題をする | pfogh
finish the work | 일을 끝내 | finir le travail | die Arbeit beenden | terminar el trabajo | 仕事を終える | pfowrc
work late | 늦게까지 일하 | travailler tard | ^ lange arbeiten | trabajar hasta tarde | 遅くまで働く | pfohcb
work from home | 집에서 일하 | travailler à la maison | ^ von zu Hause arbeiten | trabajar desde casa | 家で働く | pfwghlczb
change the date | 날짜를 바꾸 | changer la date | das Datum ändern | cambiar la fecha | 日にちを変える | pfwrocd
cancel the appointment | 약속을 취소하 | annuler le rendez-vous | den Termin ab|sagen | cancelar la cita | 約束をキャンセルする | pfowrcd
make an appointment | 예약을 하 | prendre rendez-vous | einen Termin machen | pedir una cita | 予約をする | pfowc
see a doctor | 병원에 가 | voir un médecin | ^ zum Arzt gehen | ir al médico | 医者に行く | pfow
take the medicine | 약을 먹 | prendre le médicament | das Medikament nehmen | tomar el medicamento | 薬を飲む | pfoh
ask a question | 질문을 하 | poser une question | eine Frage stellen | hacer una pregunta | 質問をする | pwdc
learn to swim | 수영을 배우 | apprendre à nager | ^ schwimmen lernen | aprender a nadar | 泳ぎを習う | pfwgcy
learn to drive | 운전을 배우 | apprendre à conduire | ^ Auto fahren lernen | aprender a conducir | 運転を習う | pfwgcy
do sports | 운동을 하 | faire du sport | ^keinen Sport machen | hacer deporte | 運動をする | pfowghlscy
go to {city} | {city}에 가 | aller {city} | ^ nach {city} fahren | ir a {city} | {city}に行く | pfwzyb
move to {city} | {으로:city} 이사하 | déménager {city} | ^ nach {city} ziehen | mudarse a {city} | {city}に引っ越す | pfwzyb
clean the windows | 창문을 닦 | nettoyer les vitres | die Fenster putzen | limpiar las ventanas | 窓をふく | pfogr
turn down the music | 음악 소리를 줄이 | baisser la musique | die Musik leiser machen | bajar la música | 音楽の音を小さくする | r
speak more slowly | 더 천천히 말하 | parler plus lentement | langsamer sprechen | hablar más despacio | もっとゆっくり話す | r
repeat that | 다시 말하 | répéter cela | das wiederholen | repetir eso | もう一度言う | r
wait a moment | 잠시 기다리 | attendre un moment | einen Moment warten | esperar un momento | 少し待つ | r
take a taxi | 택시를 타 | prendre un taxi | ein Taxi nehmen | tomar un taxi | タクシーに乗る | pfowsc
rent a car | 차를 빌리 | louer une voiture | ein Auto mieten | alquilar un coche | 車を借りる | pfowcy
ride a bike | 자전거를 타 | faire du vélo | ^ Fahrrad fahren | montar en bicicleta | 自転車に乗る | pfwghlsc
leave early | 일찍 출발하 | partir tôt | ^ früh los|fahren | salir temprano | 早く出発する | pfowscb
bake a cake | 케이크를 굽! | faire un gâteau | einen Kuchen backen | hacer una tarta | ケーキを焼く | pfwgsc
look for a job | 일자리를 찾 | chercher du travail | ^keine Arbeit suchen | buscar trabajo | 仕事を探す | pfgy
save money | 돈을 모으 | économiser de l'argent | ^kein Geld sparen | ahorrar dinero | お金をためる | fowcy
"""

LANGUAGES = """
English | 영어 | m anglais | Englisch | inglés | 英語
Korean | 한국어 | m coréen | Koreanisch | coreano | 韓国語
French | 프랑스어 | m français | Französisch | francés | フランス語
German | 독일어 | m allemand | Deutsch | alemán | ドイツ語
Spanish | 스페인어 | m espagnol | Spanisch | español | スペイン語
Japanese | 일본어 | m japonais | Japanisch | japonés | 日本語
Chinese | 중국어 | m chinois | Chinesisch | chino | 中国語
Italian | 이탈리아어 | m italien | Italienisch | italiano | イタリア語
"""

SPORTS = """
soccer | 축구 | au football | Fußball | al fútbol | サッカー
tennis | 테니스 | au tennis | Tennis | al tenis | テニス
basketball | 농구 | au basket | Basketball | al baloncesto | バスケットボール
chess | 체스 | aux échecs | Schach | al ajedrez | チェス
cards | 카드놀이 | aux cartes | Karten | a las cartas | トランプ
table tennis | 탁구 | au ping-pong | Tischtennis | al ping-pong | 卓球
badminton | 배드민턴 | au badminton | Badminton | al bádminton | バドミントン
"""

CITIES = """
Seoul | 서울 | à Séoul | Seoul | Seúl | ソウル
Busan | 부산 | à Busan | Busan | Busan | 釜山
Tokyo | 도쿄 | à Tokyo | Tokio | Tokio | 東京
Paris | 파리 | à Paris | Paris | París | パリ
Berlin | 베를린 | à Berlin | Berlin | Berlín | ベルリン
Madrid | 마드리드 | à Madrid | Madrid | Madrid | マドリード
London | 런던 | à Londres | London | Londres | ロンドン
Rome | 로마 | à Rome | Rom | Roma | ローマ
New York | 뉴욕 | à New York | New York | Nueva York | ニューヨーク
Vienna | 빈 | à Vienne | Wien | Viena | ウィーン
Barcelona | 바르셀로나 | à Barcelone | Barcelona | Barcelona | バルセロナ
Munich | 뮌헨 | à Munich | München | Múnich | ミュンヘン
Jeju | 제주도 | à Jeju | Jeju | Jeju | 済州島
Osaka | 오사카 | à Osaka | Osaka | Osaka | 大阪
Canada | 캐나다 | au Canada | Kanada | Canadá | カナダ
Korea | 한국 | en Corée | Korea | Corea | 韓国
Japan | 일본 | au Japon | Japan | Japón | 日本
France | 프랑스 | en France | Frankreich | Francia | フランス
Germany | 독일 | en Allemagne | Deutschland | Alemania | ドイツ
Spain | 스페인 | en Espagne | Spanien | España | スペイン
Italy | 이탈리아 | en Italie | Italien | Italia | イタリア
"""

# Person and gender, then a subject in each language.
SUBJECTS = """
1s | I | 저 | je | ich | yo | 私
1p | we | 우리 | nous | wir | nosotros | 私たち
3sm | he | 그 | il | er | él | 彼
3sf | she | 그녀 | elle | sie | ella | 彼女
3sf | Minji | 민지 | Minji | Minji | Minji | ミンジ
3sm | Junho | 준호 | Junho | Junho | Junho | ジュンホ
3sf | Yuna | 유나 | Yuna | Yuna | Yuna | ユナ
3sm | Tom | 톰 | Tom | Tom | Tom | トム
3sf | Anna | 안나 | Anna | Anna | Anna | アンナ
3sm | Paul | 폴 | Paul | Paul | Paul | ポール
3sf | Emma | 에마 | Emma | Emma | Emma | エマ
3sm | Leo | 레오 | Leo | Leo | Leo | レオ
3sf | Sara | 사라 | Sara | Sara | Sara | サラ
3sm | Daniel | 대니얼 | Daniel | Daniel | Daniel | ダニエル
3sf | Hana | 하나 | Hana | Hana | Hana | ハナ
3sm | my brother | 남동생 | mon frère | mein Bruder | mi hermano | 弟
3sf | my sister | 여동생 | ma sœur | meine Schwester | mi hermana | 妹
3sf | my mother | 엄마 | ma mère | meine Mutter | mi madre | 母
3sm | my father | 아빠 | mon père | mein Vater | mi padre | 父
3sm | my friend | 제 친구 | mon ami | mein Freund | mi amigo | 友達
3sm | my colleague | 제 동료 | mon collègue | mein Kollege | mi compañero | 同僚
3sm | our neighbor | 이웃집 사람 | notre voisin | unser Nachbar | nuestro vecino | 隣の人
3sm | my cousin | 사촌 | mon cousin | mein Cousin | mi primo | いとこ
3pm | my friends | 친구들 | mes amis | meine Freunde | mis amigos | 友達
3pm | the children | 아이들 | les enfants | die Kinder | los niños | 子供たち
3pm | the students | 학생들 | les étudiants | die Studenten | los estudiantes | 学生たち
"""

PAST_TIMES = """
yesterday | 어제 | hier | gestern | ayer | 昨日
this morning | 오늘 아침에 | ce matin | heute Morgen | esta mañana | 今朝
last night | 어젯밤에 | hier soir | gestern Abend | anoche | 昨夜
last week | 지난주에 | la semaine dernière | letzte Woche | la semana pasada | 先週
last weekend | 지난 주말에 | le week-end dernier | letztes Wochenende | el fin de semana pasado | 先週末
last month | 지난달에 | le mois dernier | letzten Monat | el mes pasado | 先月
last Monday | 지난 월요일에 | lundi dernier | letzten Montag | el lunes pasado | 先週の月曜日に
last Friday | 지난 금요일에 | vendredi dernier | letzten Freitag | el viernes pasado | 先週の金曜日に
last Saturday | 지난 토요일에 | samedi dernier | letzten Samstag | el sábado pasado | 先週の土曜日に
two days ago | 이틀 전에 | il y a deux jours | vor zwei Tagen | hace dos días | 二日前に
three days ago | 사흘 전에 | il y a trois jours | vor drei Tagen | hace tres días | 三日前に
two weeks ago | 2주 전에 | il y a deux semaines | vor zwei Wochen | hace dos semanas | 二週間前に
last summer | 지난여름에 | l'été dernier | letzten Sommer | el verano pasado | 去年の夏に
last year | 작년에 | l'année dernière | letztes Jahr | el año pasado | 去年
yesterday afternoon | 어제 오후에 | hier après-midi | gestern Nachmittag | ayer por la tarde | 昨日の午後
yesterday evening | 어제저녁에 | hier soir | gestern Abend | ayer por la noche | 昨日の夜
on Sunday | 일요일에 | dimanche | am Sonntag | el domingo | 日曜日に
on Tuesday | 화요일에 | mardi | am Dienstag | el martes | 火曜日に
after work | 퇴근하고 | après le travail | nach der Arbeit | después del trabajo | 仕事の後で
after lunch | 점심을 먹고 나서 | après le déjeuner | nach dem Mittagessen | después de comer | 昼食の後で
"""

FUTURE_TIMES = """
tomorrow | 내일 | demain | morgen | mañana | 明日
tomorrow morning | 내일 아침에 | demain matin | morgen früh | mañana por la mañana | 明日の朝
tomorrow evening | 내일 저녁에 | demain soir | morgen Abend | mañana por la noche | 明日の夜
tomorrow afternoon | 내일 오후에 | demain après-midi | morgen Nachmittag | mañana por la tarde | 明日の午後
tonight | 오늘 밤에 | ce soir | heute Abend | esta noche | 今夜
this afternoon | 오늘 오후에 | cet après-midi | heute Nachmittag | esta tarde | 今日の午後
today | 오늘 | aujourd'hui | heute | hoy | 今日
the day after tomorrow | 모레 | après-demain | übermorgen | pasado mañana | あさって
next week | 다음 주에 | la semaine prochaine | nächste Woche | la próxima semana | 来週
next month | 다음 달에 | le mois prochain | nächsten Monat | el próximo mes | 来月
this weekend | 이번 주말에 | ce week-end | dieses Wochenende | este fin de semana | 今週末
on Monday | 월요일에 | lundi | am Montag | el lunes | 月曜日に
on Tuesday | 화요일에 | mardi | am Dienstag | el martes | 火曜日に
on Wednesday | 수요일에 | mercredi | am Mittwoch | el miércoles | 水曜日に
on Thursday | 목요일에 | jeudi | am Donnerstag | el jueves | 木曜日に
on Friday | 금요일에 | vendredi | am Freitag | el viernes | 金曜日に
on Saturday | 토요일에 | samedi | am Samstag | el sábado | 土曜日に
on Sunday | 일요일에 | dimanche | am Sonntag | el domingo | 日曜日に
next Monday | 다음 주 월요일에 | lundi prochain | nächsten Montag | el próximo lunes | 来週の月曜日に
next Thursday | 다음 주 목요일에 | jeudi prochain | nächsten Donnerstag | el próximo jueves | 来週の木曜日に
after work | 퇴근하고 | après le travail | nach der Arbeit | después del trabajo | 仕事の後で
after lunch | 점심을 먹고 나서 | après le déjeuner | nach dem Mittagessen | después de comer | 昼食の後で
later | 나중에 | plus tard | später | más tarde | 後で
"""

HABIT_TIMES = """
every day | 매일 | tous les jours | jeden Tag | todos los días | 毎日
every morning | 매일 아침 | tous les matins | jeden Morgen | todas las mañanas | 毎朝
every evening | 매일 저녁 | tous les soirs | jeden Abend | todas las noches | 毎晩
every week | 매주 | toutes les semaines | jede Woche | todas las semanas | 毎週
every Sunday | 일요일마다 | tous les dimanches | jeden Sonntag | todos los domingos | 毎週日曜日に
every Friday | 금요일마다 | tous les vendredis | jeden Freitag | todos los viernes | 毎週金曜日に
on weekends | 주말마다 | le week-end | am Wochenende | los fines de semana | 週末に
once a week | 일주일에 한 번 | une fois par semaine | einmal in der Woche | una vez a la semana | 週に一回
twice a week | 일주일에 두 번 | deux fois par semaine | zweimal in der Woche | dos veces a la semana | 週に二回
in the morning | 아침에 | le matin | morgens | por la mañana | 朝
in the evening | 저녁에 | le soir | abends | por la noche | 夜
after work | 퇴근하고 | après le travail | nach der Arbeit | después del trabajo | 仕事の後で
almost every day | 거의 매일 | presque tous les jours | fast jeden Tag | casi todos los días | ほとんど毎日
in summer | 여름에 | en été | im Sommer | en verano | 夏に
in winter | 겨울에 | en hiver | im Winter | en invierno | 冬に
"""


class Row(NamedTuple):
    """The same in six languages."""

    en: str
    ko: str
    fr: str
    de: str
    es: str
    ja: str


class Subject(NamedTuple):
    person: str
    gender: str
    words: Row


class VerbPhrase(NamedTuple):
    words: Row
    uses: frozenset[str]


def rows(table: str) -> list[Row]:
    """Rows of a table. Raises ValueError where one has not six cells."""
    found = [[cell.strip() for cell in line.split('|')] for line in table.strip().split('\n')]
    for cells in found:
        if len(cells) != 6:
            raise ValueError(f'six languages are wanted: {cells}')
    return [Row(*cells) for cells in found]


def _verb_phrases() -> list[VerbPhrase]:
    found = []
    for line in VERB_PHRASES.strip().split('\n'):
        # The bar of a separable German verb stands between two letters, that of the table between spaces.
        cells = [cell.strip() for cell in line.split(' | ')]
        if len(cells) != 7:
            raise ValueError(f'six languages and the uses are wanted: {line!r}')
        found.append(VerbPhrase(Row(*cells[:6]), frozenset(cells[6])))
    return found


def _subjects() -> list[Subject]:
    cells = [[cell.strip() for cell in line.split('|')] for line in SUBJECTS.strip().split('\n')]
    return [Subject(kind[:2], kind[2:] or 'm', Row(*words)) for kind, *words in cells]


VERB_PHRASE_LIST = _verb_phrases()
SUBJECT_LIST = _subjects()
