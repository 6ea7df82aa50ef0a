"""Nouns of everyday life in six languages, by kind.

A row is `English | Korean | French | German | Spanish | Japanese`. English: `~` ends a mass noun (bread~), `/` gives a plural
that has no rule (knife/knives). French and Spanish begin with the gender (m, f; Spanish `f!` takes `el`: el agua), and `/`
gives an irregular plural; a French `h` that is not silent is written `*h`. German begins with m, f or n and gives the
plural after `/`; `!` ends a noun whose other cases are like its plural (Kollege!).
"""

from __future__ import annotations

from typing import NamedTuple

TABLES = {
    'food': """
bread~ | 빵 | m pain | n Brot/Brote | m pan | パン
cheese~ | 치즈 | m fromage | m Käse/- | m queso | チーズ
butter~ | 버터 | m beurre | f Butter/- | f mantequilla | バター
meat~ | 고기 | f viande | n Fleisch/- | f carne | 肉
fish~ | 생선 | m poisson | m Fisch/Fische | m pescado | 魚
chicken~ | 닭고기 | m poulet | n Hähnchen/Hähnchen | m pollo | 鶏肉
salad~ | 샐러드 | f salade | m Salat/Salate | f ensalada | サラダ
soup~ | 수프 | f soupe | f Suppe/Suppen | f sopa | スープ
chocolate~ | 초콜릿 | m chocolat | f Schokolade/- | m chocolate | チョコレート
ice cream~ | 아이스크림 | f glace | n Eis/- | m helado | アイスクリーム
honey~ | 꿀 | m miel | m Honig/- | f miel | はちみつ
ham~ | 햄 | m jambon | m Schinken/- | m jamón | ハム
yogurt~ | 요구르트 | m yaourt | m Joghurt/- | m yogur | ヨーグルト
jam~ | 잼 | f confiture | f Marmelade/- | f mermelada | ジャム
kimchi~ | 김치 | m kimchi | n Kimchi/- | m kimchi | キムチ
tofu~ | 두부 | m tofu | m Tofu/- | m tofu | 豆腐
apple | 사과 | f pomme | m Apfel/Äpfel | f manzana | りんご
banana | 바나나 | f banane | f Banane/Bananen | m plátano | バナナ
orange | 오렌지 | f orange | f Orange/Orangen | f naranja | オレンジ
tomato/tomatoes | 토마토 | f tomate | f Tomate/Tomaten | m tomate | トマト
potato/potatoes | 감자 | f pomme de terre/pommes de terre | f Kartoffel/Kartoffeln | f patata | じゃがいも
carrot | 당근 | f carotte | f Karotte/Karotten | f zanahoria | にんじん
onion | 양파 | m oignon | f Zwiebel/Zwiebeln | f cebolla | 玉ねぎ
egg | 달걀 | m œuf | n Ei/Eier | m huevo | 卵
pear | 배 | f poire | f Birne/Birnen | f pera | 梨
lemon | 레몬 | m citron | f Zitrone/Zitronen | m limón | レモン
melon | 멜론 | m melon | f Melone/Melonen | m melón | メロン
sandwich | 샌드위치 | m sandwich | n Sandwich/Sandwiches | m sándwich/sándwiches | サンドイッチ
pizza | 피자 | f pizza | f Pizza/Pizzen | f pizza | ピザ
cake | 케이크 | m gâteau | m Kuchen/Kuchen | f tarta | ケーキ
cookie | 쿠키 | m biscuit | m Keks/Kekse | f galleta | クッキー
pancake | 팬케이크 | f crêpe | m Pfannkuchen/Pfannkuchen | f tortita | パンケーキ
sausage | 소시지 | f saucisse | f Wurst/Würste | f salchicha | ソーセージ
cucumber | 오이 | m concombre | f Gurke/Gurken | m pepino | きゅうり
strawberry | 딸기 | f fraise | f Erdbeere/Erdbeeren | f fresa | いちご
mushroom | 버섯 | m champignon | m Pilz/Pilze | f seta | きのこ
""",
    'drink': """
water~ | 물 | f eau | n Wasser/- | f! agua | 水
coffee~ | 커피 | m café | m Kaffee/- | m café | コーヒー
tea~ | 차 | m thé | m Tee/- | m té | お茶
milk~ | 우유 | m lait | f Milch/- | f leche | 牛乳
orange juice~ | 오렌지 주스 | m jus d'orange | m Orangensaft/- | m zumo de naranja | オレンジジュース
apple juice~ | 사과 주스 | m jus de pomme | m Apfelsaft/- | m zumo de manzana | りんごジュース
beer~ | 맥주 | f bière | n Bier/- | f cerveza | ビール
wine~ | 와인 | m vin | m Wein/- | m vino | ワイン
hot chocolate~ | 핫초코 | m chocolat chaud | m Kakao/- | m chocolate caliente | ココア
lemonade~ | 레모네이드 | f limonade | f Limonade/- | f limonada | レモネード
""",
    'thing': """
book | 책 | m livre | n Buch/Bücher | m libro | 本
phone | 휴대폰 | m téléphone | n Handy/Handys | m móvil | 携帯電話
key | 열쇠 | f clé | m Schlüssel/Schlüssel | f llave | 鍵
bag | 가방 | m sac | f Tasche/Taschen | m bolso | かばん
umbrella | 우산 | m parapluie | m Regenschirm/Regenschirme | m paraguas | 傘
wallet | 지갑 | m portefeuille | m Geldbeutel/Geldbeutel | f cartera | 財布
watch/watches | 손목시계 | f montre | f Armbanduhr/Armbanduhren | m reloj | 腕時計
pen | 펜 | m stylo | m Stift/Stifte | m bolígrafo | ペン
notebook | 공책 | m cahier | n Heft/Hefte | m cuaderno | ノート
camera | 카메라 | m appareil photo/appareils photo | f Kamera/Kameras | f cámara | カメラ
suitcase | 여행 가방 | f valise | m Koffer/Koffer | f maleta | スーツケース
ticket | 표 | m billet | f Fahrkarte/Fahrkarten | m billete | 切符
passport | 여권 | m passeport | m Pass/Pässe | m pasaporte | パスポート
map | 지도 | m plan | m Stadtplan/Stadtpläne | m mapa | 地図
newspaper | 신문 | m journal | f Zeitung/Zeitungen | m periódico | 新聞
letter | 편지 | f lettre | m Brief/Briefe | f carta | 手紙
gift | 선물 | m cadeau | n Geschenk/Geschenke | m regalo | プレゼント
dictionary/dictionaries | 사전 | m dictionnaire | n Wörterbuch/Wörterbücher | m diccionario | 辞書
pencil | 연필 | m crayon | m Bleistift/Bleistifte | m lápiz | 鉛筆
charger | 충전기 | m chargeur | n Ladegerät/Ladegeräte | m cargador | 充電器
credit card | 신용카드 | f carte de crédit/cartes de crédit | f Kreditkarte/Kreditkarten | f tarjeta de crédito/tarjetas de crédito | クレジットカード
bottle | 병 | f bouteille | f Flasche/Flaschen | f botella | 瓶
cup | 컵 | f tasse | f Tasse/Tassen | f taza | カップ
ball | 공 | m ballon | m Ball/Bälle | f pelota | ボール
guitar | 기타 | f guitare | f Gitarre/Gitarren | f guitarra | ギター
blanket | 담요 | f couverture | f Decke/Decken | f manta | 毛布
towel | 수건 | f serviette | n Handtuch/Handtücher | f toalla | タオル
toothbrush/toothbrushes | 칫솔 | f brosse à dents/brosses à dents | f Zahnbürste/Zahnbürsten | m cepillo de dientes/cepillos de dientes | 歯ブラシ
backpack | 배낭 | m sac à dos/sacs à dos | m Rucksack/Rucksäcke | f mochila | リュックサック
photo | 사진 | f photo | n Foto/Fotos | f foto | 写真
knife/knives | 칼 | m couteau | n Messer/Messer | m cuchillo | ナイフ
spoon | 숟가락 | f cuillère | m Löffel/Löffel | f cuchara | スプーン
fork | 포크 | f fourchette | f Gabel/Gabeln | m tenedor | フォーク
plate | 접시 | f assiette | m Teller/Teller | m plato | 皿
glass/glasses | 유리컵 | m verre | n Glas/Gläser | m vaso | グラス
""",
    'wear': """
coat | 코트 | m manteau | m Mantel/Mäntel | m abrigo | コート
jacket | 재킷 | f veste | f Jacke/Jacken | f chaqueta | ジャケット
shirt | 셔츠 | f chemise | n Hemd/Hemden | f camisa | シャツ
T-shirt | 티셔츠 | m t-shirt | n T-Shirt/T-Shirts | f camiseta | Tシャツ
dress/dresses | 원피스 | f robe | n Kleid/Kleider | m vestido | ワンピース
skirt | 치마 | f jupe | m Rock/Röcke | f falda | スカート
sweater | 스웨터 | m pull | m Pullover/Pullover | m jersey/jerséis | セーター
hat | 모자 | m chapeau | m Hut/Hüte | m sombrero | 帽子
scarf/scarves | 목도리 | f écharpe | m Schal/Schals | f bufanda | マフラー
tie | 넥타이 | f cravate | f Krawatte/Krawatten | f corbata | ネクタイ
suit | 정장 | m costume | m Anzug/Anzüge | m traje | スーツ
""",
    'home': """
table | 탁자 | f table | m Tisch/Tische | f mesa | テーブル
chair | 의자 | f chaise | m Stuhl/Stühle | f silla | 椅子
bed | 침대 | m lit | n Bett/Betten | f cama | ベッド
lamp | 램프 | f lampe | f Lampe/Lampen | f lámpara | ランプ
sofa | 소파 | m canapé | n Sofa/Sofas | m sofá/sofás | ソファー
desk | 책상 | m bureau | m Schreibtisch/Schreibtische | m escritorio | 机
fridge | 냉장고 | m réfrigérateur | m Kühlschrank/Kühlschränke | f nevera | 冷蔵庫
washing machine | 세탁기 | f machine à laver/machines à laver | f Waschmaschine/Waschmaschinen | f lavadora | 洗濯機
computer | 컴퓨터 | m ordinateur | m Computer/Computer | m ordenador | パソコン
television | 텔레비전 | f télévision | m Fernseher/Fernseher | m televisor | テレビ
printer | 프린터 | f imprimante | m Drucker/Drucker | f impresora | プリンター
clock | 시계 | f horloge | f Uhr/Uhren | m reloj | 時計
mirror | 거울 | m miroir | m Spiegel/Spiegel | m espejo | 鏡
oven | 오븐 | m four | m Ofen/Öfen | m horno | オーブン
bookshelf/bookshelves | 책장 | f bibliothèque | n Bücherregal/Bücherregale | f estantería | 本棚
carpet | 카펫 | m tapis/tapis | m Teppich/Teppiche | f alfombra | カーペット
car | 자동차 | f voiture | n Auto/Autos | m coche | 車
bicycle | 자전거 | m vélo | n Fahrrad/Fahrräder | f bicicleta | 自転車
laptop | 노트북 | m ordinateur portable/ordinateurs portables | m Laptop/Laptops | m portátil | ノートパソコン
""",
    'part': """
door | 문 | f porte | f Tür/Türen | f puerta | ドア
window | 창문 | f fenêtre | n Fenster/Fenster | f ventana | 窓
kitchen | 부엌 | f cuisine | f Küche/Küchen | f cocina | 台所
bathroom | 욕실 | f salle de bains/salles de bains | n Bad/Bäder | m baño | お風呂場
bedroom | 침실 | f chambre | n Schlafzimmer/Schlafzimmer | m dormitorio | 寝室
living room | 거실 | m salon | n Wohnzimmer/Wohnzimmer | m salón | 居間
garden | 정원 | m jardin | m Garten/Gärten | m jardín | 庭
garage | 차고 | m garage | f Garage/Garagen | m garaje | ガレージ
room | 방 | f pièce | n Zimmer/Zimmer | f habitación | 部屋
office | 사무실 | m bureau | n Büro/Büros | f oficina | オフィス
""",
    'animal': """
dog | 강아지 | m chien | m Hund/Hunde | m perro | 犬
cat | 고양이 | m chat | f Katze/Katzen | m gato | 猫
rabbit | 토끼 | m lapin | n Kaninchen/Kaninchen | m conejo | うさぎ
bird | 새 | m oiseau | m Vogel/Vögel | m pájaro | 鳥
horse | 말 | m cheval | n Pferd/Pferde | m caballo | 馬
hamster | 햄스터 | m *hamster | m Hamster/Hamster | m hámster/hámsteres | ハムスター
""",
    'person': """
friend | 친구 | m ami | m Freund/Freunde | m amigo | 友達
brother | 남동생 | m frère | m Bruder/Brüder | m hermano | 弟
sister | 여동생 | f sœur | f Schwester/Schwestern | f hermana | 妹
mother | 엄마 | f mère | f Mutter/Mütter | f madre | 母
father | 아빠 | m père | m Vater/Väter | m padre | 父
cousin | 사촌 | m cousin | m Cousin/Cousins | m primo | いとこ
neighbor | 이웃 | m voisin | m Nachbar/Nachbarn! | m vecino | 隣の人
colleague | 동료 | m collègue | m Kollege/Kollegen! | m compañero de trabajo/compañeros de trabajo | 同僚
boss/bosses | 상사 | m chef | m Chef/Chefs | m jefe | 上司
""",
    'role': """
teacher | 선생님 | m professeur | m Lehrer/Lehrer | m profesor | 先生
doctor | 의사 | m médecin | m Arzt/Ärzte | m médico | 医者
customer | 고객 | m client | m Kunde/Kunden! | m cliente | お客さん
student | 학생 | m étudiant | m Student/Studenten! | m estudiante | 学生
manager | 매니저 | m responsable | m Leiter/Leiter | m encargado | 店長
""",
    'event': """
meeting | 회의 | f réunion | f Besprechung/Besprechungen | f reunión | 会議
party/parties | 파티 | f fête | f Party/Partys | f fiesta | パーティー
concert | 콘서트 | m concert | n Konzert/Konzerte | m concierto | コンサート
exam | 시험 | m examen | f Prüfung/Prüfungen | m examen/exámenes | 試験
class/classes | 수업 | m cours/cours | m Unterricht/- | f clase | 授業
film | 영화 | m film | m Film/Filme | f película | 映画
interview | 면접 | m entretien | n Vorstellungsgespräch/Vorstellungsgespräche | f entrevista | 面接
wedding | 결혼식 | m mariage | f Hochzeit/Hochzeiten | f boda | 結婚式
game | 경기 | m match | n Spiel/Spiele | m partido | 試合
trip | 여행 | m voyage | f Reise/Reisen | m viaje | 旅行
festival | 축제 | m festival/festivals | n Fest/Feste | m festival | お祭り
presentation | 발표 | f présentation | f Präsentation/Präsentationen | f presentación | 発表
lesson | 레슨 | f leçon | f Stunde/Stunden | f lección | レッスン
""",
    'work': """
report | 보고서 | m rapport | m Bericht/Berichte | m informe | 報告書
email | 이메일 | m e-mail | f E-Mail/E-Mails | m correo | メール
contract | 계약서 | m contrat | m Vertrag/Verträge | m contrato | 契約書
invoice | 청구서 | f facture | f Rechnung/Rechnungen | f factura | 請求書
file | 파일 | m fichier | f Datei/Dateien | m archivo | ファイル
form | 양식 | m formulaire | n Formular/Formulare | m formulario | 用紙
list | 목록 | f liste | f Liste/Listen | f lista | リスト
document | 서류 | m document | n Dokument/Dokumente | m documento | 書類
schedule | 일정표 | m planning | m Zeitplan/Zeitpläne | m horario | 予定表
application | 신청서 | f demande | m Antrag/Anträge | f solicitud | 申込書
""",
    'transport': """
train | 기차 | m train | m Zug/Züge | m tren | 電車
bus/buses | 버스 | m bus | m Bus/Busse | m autobús/autobuses | バス
plane | 비행기 | m avion | n Flugzeug/Flugzeuge | m avión | 飛行機
taxi | 택시 | m taxi | n Taxi/Taxis | m taxi | タクシー
subway | 지하철 | m métro | f U-Bahn/U-Bahnen | m metro | 地下鉄
ship | 배 | m bateau | n Schiff/Schiffe | m barco | 船
""",
    'body': """
head | 머리 | f tête | m Kopf/Köpfe | f cabeza | 頭
back | 허리 | m dos/dos | m Rücken/Rücken | f espalda | 腰
stomach | 배 | m ventre | m Bauch/Bäuche | m estómago | お腹
throat | 목 | f gorge | m Hals/Hälse | f garganta | のど
knee | 무릎 | m genou/genoux | n Knie/Knie | f rodilla | ひざ
foot/feet | 발 | m pied | m Fuß/Füße | m pie | 足
hand | 손 | f main | f Hand/Hände | f mano | 手
shoulder | 어깨 | f épaule | f Schulter/Schultern | m hombro | 肩
arm | 팔 | m bras/bras | m Arm/Arme | m brazo | 腕
""",
    'place': """
school | 학교 | f école | f Schule/Schulen | f escuela | 学校
library/libraries | 도서관 | f bibliothèque | f Bibliothek/Bibliotheken | f biblioteca | 図書館
station | 역 | f gare | m Bahnhof/Bahnhöfe | f estación | 駅
airport | 공항 | m aéroport | m Flughafen/Flughäfen | m aeropuerto | 空港
hospital | 병원 | m hôpital/hôpitaux | n Krankenhaus/Krankenhäuser | m hospital | 病院
market | 시장 | m marché | m Markt/Märkte | m mercado | 市場
supermarket | 슈퍼마켓 | m supermarché | m Supermarkt/Supermärkte | m supermercado | スーパー
park | 공원 | m parc | m Park/Parks | m parque | 公園
museum | 박물관 | m musée | n Museum/Museen | m museo | 博物館
bank | 은행 | f banque | f Bank/Banken | m banco | 銀行
post office | 우체국 | f poste | f Post/- | f oficina de correos/oficinas de correos | 郵便局
pharmacy/pharmacies | 약국 | f pharmacie | f Apotheke/Apotheken | f farmacia | 薬局
restaurant | 식당 | m restaurant | n Restaurant/Restaurants | m restaurante | レストラン
café | 카페 | m café | n Café/Cafés | f cafetería | カフェ
hotel | 호텔 | m hôtel | n Hotel/Hotels | m hotel | ホテル
bakery/bakeries | 빵집 | f boulangerie | f Bäckerei/Bäckereien | f panadería | パン屋
cinema | 영화관 | m cinéma | n Kino/Kinos | m cine | 映画館
university/universities | 대학교 | f université | f Universität/Universitäten | f universidad | 大学
swimming pool | 수영장 | f piscine | n Schwimmbad/Schwimmbäder | f piscina | プール
gym | 헬스장 | f salle de sport/salles de sport | n Fitnessstudio/Fitnessstudios | m gimnasio | ジム
bookstore | 서점 | f librairie | f Buchhandlung/Buchhandlungen | f librería | 本屋
town hall | 시청 | f mairie | n Rathaus/Rathäuser | m ayuntamiento | 市役所
beach/beaches | 해변 | f plage | m Strand/Strände | f playa | 海辺
zoo | 동물원 | m zoo | m Zoo/Zoos | m zoo | 動物園
bus stop | 버스 정류장 | m arrêt de bus/arrêts de bus | f Bushaltestelle/Bushaltestellen | f parada de autobús/paradas de autobús | バス停
""",
}

# How one is at a place and goes there: English preposition, German where and where to.
PLACES = {
    'school': ('at', 'in der Schule', 'in die Schule'),
    'library': ('in', 'in der Bibliothek', 'in die Bibliothek'),
    'station': ('at', 'am Bahnhof', 'zum Bahnhof'),
    'airport': ('at', 'am Flughafen', 'zum Flughafen'),
    'hospital': ('in', 'im Krankenhaus', 'ins Krankenhaus'),
    'market': ('at', 'auf dem Markt', 'auf den Markt'),
    'supermarket': ('at', 'im Supermarkt', 'in den Supermarkt'),
    'park': ('in', 'im Park', 'in den Park'),
    'museum': ('at', 'im Museum', 'ins Museum'),
    'bank': ('at', 'bei der Bank', 'zur Bank'),
    'post office': ('at', 'bei der Post', 'zur Post'),
    'pharmacy': ('at', 'in der Apotheke', 'in die Apotheke'),
    'restaurant': ('at', 'im Restaurant', 'ins Restaurant'),
    'café': ('in', 'im Café', 'ins Café'),
    'hotel': ('at', 'im Hotel', 'ins Hotel'),
    'bakery': ('at', 'in der Bäckerei', 'in die Bäckerei'),
    'cinema': ('at', 'im Kino', 'ins Kino'),
    'university': ('at', 'an der Universität', 'zur Universität'),
    'swimming pool': ('at', 'im Schwimmbad', 'ins Schwimmbad'),
    'gym': ('at', 'im Fitnessstudio', 'ins Fitnessstudio'),
    'bookstore': ('at', 'in der Buchhandlung', 'in die Buchhandlung'),
    'town hall': ('at', 'im Rathaus', 'ins Rathaus'),
    'beach': ('on', 'am Strand', 'an den Strand'),
    'zoo': ('at', 'im Zoo', 'in den Zoo'),
    'bus stop': ('at', 'an der Bushaltestelle', 'zur Bushaltestelle'),
}

# No article in English: at school, to school.
BARE_PLACES = {'school'}


class Noun(NamedTuple):
    """A noun: `en`, `fr`, `de`, `es` are (singular, plural); `plural` is empty where there is none."""

    kind: str
    mass: bool
    en: tuple[str, str]
    ko: str
    fr: tuple[str, str]
    fr_gender: str
    fr_elides: bool
    de: tuple[str, str]
    de_gender: str
    de_weak: bool
    es: tuple[str, str]
    es_gender: str
    es_el: bool
    ja: str


def english_plural(word: str) -> str:
    if word.endswith('y') and word[-2] not in 'aeiou':
        return word[:-1] + 'ies'
    return word + ('es' if word.endswith(('s', 'x', 'ch', 'sh')) else 's')


def french_plural(word: str) -> str:
    if word.endswith(('s', 'x', 'z')):
        return word
    if word.endswith(('eau', 'eu')):
        return word + 'x'
    return word[:-2] + 'aux' if word.endswith('al') else word + 's'


def spanish_plural(word: str) -> str:
    if word[-1] in 'aeiouéá':
        return word + 's'
    if word.endswith('z'):
        return word[:-1] + 'ces'
    if word.endswith('s'):
        return word
    bare = {'ón': 'on', 'én': 'en', 'án': 'an', 'ín': 'in', 'ás': 'as', 'és': 'es'}.get(word[-2:])
    return (word[:-2] + bare if bare else word) + 'es'


def _noun(kind: str, row: str) -> Noun:
    cells = [cell.strip() for cell in row.split('|')]
    if len(cells) != 6:
        raise ValueError(f'six languages are wanted: {row!r}')
    en, ko, fr, de, es, ja = cells
    mass = en.endswith('~')
    en, _, plural = en.rstrip('~').partition('/')
    fr_gender, fr_word = fr.split(' ', 1)
    fr_word, _, fr_plural = fr_word.partition('/')
    fr_bare = fr_word.lstrip('*')
    de_gender, de_word = de.split(' ', 1)
    de_word, _, de_plural = de_word.partition('/')
    es_gender, es_word = es.split(' ', 1)
    es_word, _, es_plural = es_word.partition('/')
    return Noun(
        kind,
        mass,
        (en, plural or english_plural(en)),
        ko,
        (fr_bare, fr_plural or french_plural(fr_bare)),
        fr_gender,
        fr_word[0] in 'aeéèêiouhœAEIOUH',
        (de_word, de_plural.rstrip('!')),
        de_gender,
        de_plural.endswith('!'),
        (es_word, es_plural or spanish_plural(es_word)),
        es_gender[0],
        es_gender.endswith('!'),
        ja,
    )


NOUNS: dict[str, list[Noun]] = {
    kind: [_noun(kind, row) for row in table.strip().split('\n')] for kind, table in TABLES.items()
}
