"""A world of database tables: what their columns are called, hold and are asked by, in English and in Korean."""

from __future__ import annotations

from typing import NamedTuple


class Number(NamedTuple):
    """A column of numbers. `names`: (column, English, Korean); `more`..`least`: English adjectives, `high`, `low`:
    Korean ones.

    `unit` stands behind a number in English (`minutes`), `unit_ko` in Korean (`분`); values go from `low_value` by
    `step`.
    """

    names: tuple[tuple[str, str, str], ...]
    values: tuple[float, ...]
    unit: str
    unit_ko: str
    more: str
    less: str
    most: str
    least: str
    high: str
    low: str
    sums: bool


class Kind(NamedTuple):
    """A column of few different texts. `phrase` says it of a thing in English (`in {v}`), `phrase_ko` in Korean
    (`{v}에 있는`)."""

    names: tuple[tuple[str, str, str], ...]
    values: tuple[tuple[str, str], ...]
    phrase: str
    phrase_ko: str


class Table(NamedTuple):
    """`person`: who rather than which. `label`: the column that names a thing, with its values."""

    name: str
    many: str
    one: str
    ko: str
    counter: str
    person: bool
    label: tuple[str, str, str]
    values: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]
    numbers: tuple[str, ...]


def _number(names: str, values: tuple, unit: str, unit_ko: str, english: str, korean: str, sums: bool = True) -> Number:
    more, less, most, least = (word.strip() for word in english.split(','))
    high, low = (word.strip() for word in korean.split(','))
    triples = tuple(tuple(name.strip() for name in triple.split('/')) for triple in names.split(','))
    return Number(triples, values, unit, unit_ko, more, less, most, least, high, low, sums)


def _kind(names: str, values: str, phrase: str, phrase_ko: str) -> Kind:
    triples = tuple(tuple(name.strip() for name in triple.split('/')) for triple in names.split(','))
    return Kind(triples, _pairs(values), phrase, phrase_ko)


def _pairs(values: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for value in values.split(';'):
        english, _, korean = value.strip().partition('/')
        pairs.append((english, korean or english))
    return tuple(pairs)


def _range(low: float, high: float, step: float) -> tuple:
    count = int((high - low) / step) + 1
    return tuple(round(low + step * at, 2) for at in range(count))


NUMBERS: dict[str, Number] = {
    'price': _number(
        'price/price/가격, cost/cost/비용, price_eur/price/가격',
        _range(5, 400, 5),
        '',
        '',
        'more expensive, cheaper, most expensive, cheapest',
        '비싼, 싼',
    ),
    'won': _number(
        'price/price/가격, amount/amount/금액, fee/fee/요금',
        _range(3000, 200000, 1000),
        'won',
        '원',
        'more expensive, cheaper, most expensive, cheapest',
        '비싼, 싼',
    ),
    'amount': _number(
        'amount/amount/금액, total/total/합계 금액, sum/sum/금액',
        _range(10, 900, 10),
        '',
        '',
        'higher, lower, highest, lowest',
        '큰, 작은',
    ),
    'fee': _number(
        'fee/fee/회비, monthly_fee/monthly fee/월 회비',
        _range(5, 90, 5),
        '',
        '',
        'higher, lower, highest, lowest',
        '비싼, 싼',
    ),
    'salary': _number(
        'salary/salary/월급, pay/pay/급여, wage/wage/급여',
        _range(1500, 6000, 100),
        '',
        '',
        'higher, lower, highest, lowest',
        '높은, 낮은',
    ),
    'rent': _number(
        'rent/rent/월세, monthly_rent/monthly rent/월세',
        _range(300, 2000, 50),
        '',
        '',
        'higher, lower, highest, lowest',
        '비싼, 싼',
    ),
    'budget': _number(
        'budget/budget/예산', _range(500, 20000, 500), '', '', 'bigger, smaller, biggest, smallest', '큰, 작은'
    ),
    'pages': _number(
        'pages/number of pages/쪽수, page_count/number of pages/쪽수',
        _range(60, 900, 20),
        'pages',
        '쪽',
        'longer, shorter, longest, shortest',
        '긴, 짧은',
    ),
    'minutes': _number(
        'minutes/duration/시간, length_min/length/길이, duration/duration/시간',
        _range(5, 180, 5),
        'minutes',
        '분',
        'longer, shorter, longest, shortest',
        '긴, 짧은',
    ),
    'hours': _number(
        'hours/number of hours/시간, hours_worked/number of hours/일한 시간',
        _range(1, 60, 1),
        'hours',
        '시간',
        'longer, shorter, longest, shortest',
        '긴, 짧은',
    ),
    'days': _number(
        'days/number of days/날수, length_days/number of days/날수',
        _range(1, 30, 1),
        'days',
        '일',
        'longer, shorter, longest, shortest',
        '긴, 짧은',
    ),
    'nights': _number(
        'nights/number of nights/숙박 일수',
        _range(1, 14, 1),
        'nights',
        '박',
        'longer, shorter, longest, shortest',
        '긴, 짧은',
    ),
    'age': _number('age/age/나이', _range(1, 90, 1), '', '살', 'older, younger, oldest, youngest', '많은, 적은', False),
    'weight': _number(
        'weight/weight/무게, weight_kg/weight/무게, kg/weight/무게',
        _range(1, 120, 1),
        'kg',
        'kg',
        'heavier, lighter, heaviest, lightest',
        '무거운, 가벼운',
    ),
    'height': _number(
        'height/height/높이, height_cm/height/높이',
        _range(10, 300, 5),
        'cm',
        'cm',
        'taller, smaller, tallest, smallest',
        '높은, 낮은',
        False,
    ),
    'altitude': _number(
        'height_m/height/높이, altitude/altitude/높이, elevation/elevation/높이',
        _range(200, 4800, 50),
        'meters',
        '미터',
        'higher, lower, highest, lowest',
        '높은, 낮은',
        False,
    ),
    'stock': _number(
        'stock/stock/재고, in_stock/stock/재고',
        _range(0, 300, 5),
        '',
        '개',
        'larger, smaller, largest, smallest',
        '많은, 적은',
    ),
    'quantity': _number(
        'quantity/quantity/수량, pieces/number of pieces/개수, qty/quantity/수량',
        _range(1, 60, 1),
        '',
        '개',
        'larger, smaller, largest, smallest',
        '많은, 적은',
    ),
    'rating': _number(
        'rating/rating/평점, stars/number of stars/별점',
        _range(1, 5, 0.5),
        '',
        '점',
        'better, worse, best rated, worst rated',
        '높은, 낮은',
        False,
    ),
    'score': _number(
        'score/score/점수, points/number of points/점수, result/result/점수',
        _range(10, 100, 1),
        'points',
        '점',
        'higher, lower, highest, lowest',
        '높은, 낮은',
    ),
    'distance': _number(
        'km/distance/거리, distance_km/distance/거리, distance/distance/거리',
        _range(2, 120, 1),
        'km',
        '킬로미터',
        'longer, shorter, longest, shortest',
        '긴, 짧은',
    ),
    'seats': _number(
        'seats/number of seats/좌석 수, places/number of places/자리 수, capacity/capacity/정원',
        _range(4, 400, 4),
        '',
        '석',
        'larger, smaller, largest, smallest',
        '많은, 적은',
    ),
    'area': _number(
        'area/area/넓이, size_m2/size/넓이, square_meters/size/넓이',
        _range(15, 300, 5),
        'square meters',
        '제곱미터',
        'bigger, smaller, biggest, smallest',
        '넓은, 좁은',
    ),
    'population': _number(
        'population/population/인구, inhabitants/number of inhabitants/인구',
        _range(1000, 900000, 1000),
        '',
        '명',
        'larger, smaller, largest, smallest',
        '많은, 적은',
    ),
    'calories': _number(
        'calories/number of calories/열량, kcal/number of calories/열량',
        _range(50, 900, 10),
        'calories',
        '칼로리',
        'higher, lower, highest, lowest',
        '높은, 낮은',
    ),
    'goals': _number(
        'goals/number of goals/골 수, goals_scored/number of goals/골 수',
        _range(0, 40, 1),
        'goals',
        '골',
        'higher, lower, highest, lowest',
        '많은, 적은',
    ),
    'people': _number(
        'people/number of people/인원, persons/number of people/인원, guests/number of guests/손님 수',
        _range(1, 80, 1),
        'people',
        '명',
        'larger, smaller, largest, smallest',
        '많은, 적은',
    ),
    'speed': _number(
        'speed/speed/속도, top_speed/top speed/최고 속도',
        _range(20, 300, 10),
        'km/h',
        '킬로미터',
        'faster, slower, fastest, slowest',
        '빠른, 느린',
        False,
    ),
    'floor': _number(
        'floor/floor/층', _range(1, 20, 1), '', '층', 'higher, lower, highest, lowest', '높은, 낮은', False
    ),
    'temperature': _number(
        'temperature/temperature/기온, degrees/temperature/기온',
        _range(-10, 38, 1),
        'degrees',
        '도',
        'warmer, colder, warmest, coldest',
        '높은, 낮은',
        False,
    ),
    'year': _number(
        'year/year/연도, year_built/year/지은 해, since/year/시작한 해',
        _range(1950, 2024, 1),
        '',
        '년',
        'newer, older, newest, oldest',
        '늦은, 이른',
        False,
    ),
    'released': _number(
        'year/year/연도, released/year/나온 해, release_year/year/나온 해',
        _range(1960, 2024, 1),
        '',
        '년',
        'newer, older, newest, oldest',
        '늦은, 이른',
        False,
    ),
    'visitors': _number(
        'visitors/number of visitors/방문객 수, attendance/number of visitors/관람객 수',
        _range(20, 9000, 20),
        'visitors',
        '명',
        'larger, smaller, largest, smallest',
        '많은, 적은',
    ),
    'votes': _number(
        'votes/number of votes/표 수', _range(5, 900, 5), 'votes', '표', 'higher, lower, highest, lowest', '많은, 적은'
    ),
}

CITY = (
    'Oslo/오슬로; Lyon/리옹; Busan/부산; Gent/겐트; Porto/포르투; Turin/토리노; Seoul/서울; Daegu/대구; Kyoto/교토; Cork/코크; '
    'Graz/그라츠; Malmo/말뫼; Jeju/제주; Lima/리마; Quito/키토; Leeds/리즈; Incheon/인천; Boston/보스턴; Tunis/튀니스; Hanoi/하노이'
)
COUNTRY = (
    'Italy/이탈리아; Japan/일본; Norway/노르웨이; Kenya/케냐; Peru/페루; Korea/한국; France/프랑스; Canada/캐나다; Spain/스페인; '
    'Egypt/이집트; India/인도; Brazil/브라질; Poland/폴란드; Ireland/아일랜드; Vietnam/베트남'
)
PEOPLE = (
    'Mina/미나; Jonas/민호; Ravi/지훈; Clara/서연; Omar/태오; Ines/유나; Emre/동현; Yara/수아; Hugo/준우; Freya/은지; Kofi/현우; '
    'Nadia/나래; Pablo/도윤; Greta/하린; Sven/성민; Priya/보라'
)
SURNAMES = (
    'Adler/김민지; Okafor/이도현; Tanaka/박서윤; Lund/최은우; Moreau/정하늘; Silva/강예린; Haas/조우진; Khan/윤다은; Novak/장태민; '
    'Reyes/임수빈; Berg/한소희; Osei/오재윤'
)
DAY = 'Monday/월요일; Tuesday/화요일; Wednesday/수요일; Thursday/목요일; Friday/금요일; Saturday/토요일; Sunday/일요일'
COLOR = 'red/빨간색; blue/파란색; green/초록색; black/검은색; white/흰색; yellow/노란색; gray/회색; brown/갈색'

KINDS: dict[str, Kind] = {
    'city': _kind('city/city/도시, town/town/도시, place/place/장소', CITY, 'in {v}', '{v}에 있는'),
    'home': _kind(
        'city/city/도시, town/town/사는 곳, home_city/home city/사는 도시', CITY, 'who live in {v}', '{v}에 사는'
    ),
    'country': _kind(
        'country/country/나라, origin/origin/나라, nation/country/나라', COUNTRY, 'from {v}', '{v}에서 온'
    ),
    'genre': _kind(
        'genre/genre/장르, category/category/분류',
        'crime/추리; comedy/코미디; fantasy/판타지; drama/드라마; history/역사; romance/로맨스; horror/공포; poetry/시',
        '{v} {n}|of the genre {v}',
        '{v} 장르의',
    ),
    'music': _kind(
        'genre/genre/장르, style/style/종류',
        'jazz/재즈; pop/팝; folk/민요; rock/록; classical/클래식; ballad/발라드',
        '{v} {n}|of the genre {v}',
        '{v} 장르의',
    ),
    'color': _kind('color/color/색, colour/color/색', COLOR, '{v} {n}|that are {v}', '{v}'),
    'status': _kind(
        'status/status/상태, state/status/상태',
        'open/진행 중; done/완료; late/지연; canceled/취소; new/신규',
        'with the status {v}|{v} {n}',
        '상태가 {v}인',
    ),
    'department': _kind(
        'department/department/부서, team/team/팀, dept/department/부서',
        'Sales/영업부; Finance/회계부; IT/전산팀; Marketing/홍보팀; Support/고객팀; Legal/법무팀',
        'in the {v} department',
        '{v}에서 일하는',
    ),
    'category': _kind(
        'category/category/분류, type/type/종류, section/section/구역',
        'toys/장난감; food/식품; garden/원예; tools/공구; clothes/의류; paper/문구; kitchen/주방',
        'in the category {v}|from the category {v}',
        '{v} 분류의',
    ),
    'spending': _kind(
        'category/category/분류, type/type/항목',
        'food/식비; rent/집세; travel/교통비; books/책값; clothes/옷값; gifts/선물; doctor/병원비',
        'for {v}',
        '{v}에 쓴',
    ),
    'brand': _kind(
        'brand/brand/상표, maker/maker/만든 회사, manufacturer/manufacturer/제조사',
        'Norda/노르다; Velo/벨로; Kimura/기무라; Halden/할덴; Solis/솔리스; Arbor/아버',
        'made by {v}|from {v}',
        '{v}에서 만든',
    ),
    'day': _kind('day/day/요일, weekday/day/요일', DAY, 'on {v}', '{v}의'),
    'teacher': _kind(
        'teacher/teacher/선생님, instructor/instructor/강사, trainer/trainer/강사',
        PEOPLE,
        'given by {v}',
        '{v} 선생님의',
    ),
    'owner': _kind('owner/owner/주인, owner_name/owner/주인', PEOPLE, 'that belong to {v}', '{v}의'),
    'customer': _kind(
        'customer/customer/손님, client/client/고객, buyer/buyer/산 사람', SURNAMES, 'of {v}', '{v} 님의'
    ),
    'author': _kind(
        'author/author/작가, writer/writer/지은이, author_name/author/작가', SURNAMES, 'by {v}', '{v:이} 쓴'
    ),
    'singer': _kind('singer/singer/가수, artist/artist/가수, band/band/가수', PEOPLE, 'by {v}', '{v:이} 부른'),
    'director': _kind('director/director/감독', SURNAMES, 'directed by {v}', '{v} 감독의'),
    'worker': _kind(
        'worker/worker/일한 사람, employee/employee/직원, person/person/사람', PEOPLE, 'of {v}|by {v}', '{v:이} 한'
    ),
    'doctor': _kind('doctor/doctor/의사, vet/vet/의사', SURNAMES, 'with Dr. {v}', '{v} 의사의'),
    'language': _kind(
        'language/language/언어, lang/language/언어',
        'English/영어; Korean/한국어; French/프랑스어; German/독일어; Spanish/스페인어; Japanese/일본어',
        'in {v}',
        '{v:으로} 된',
    ),
    'room': _kind(
        'room/room/방, location/location/위치',
        'kitchen/부엌; hall/현관; office/사무실; cellar/지하실; attic/다락; bathroom/욕실; garage/차고',
        'in the {v}',
        '{v}에 있는',
    ),
    'size': _kind('size/size/크기', 'S; M; L; XL', 'in size {v}', '크기가 {v}인'),
    'pet': _kind(
        'kind/kind/종류, species/species/종류, animal/animal/종류',
        'cat/고양이; dog/개; rabbit/토끼; parrot/앵무새; turtle/거북이; hamster/햄스터',
        'of the kind {v}|whose kind is {v}',
        '종류가 {v}인',
    ),
    'farm': _kind(
        'kind/kind/종류, species/species/종류',
        'cow/소; goat/염소; sheep/양; pig/돼지; hen/닭; duck/오리',
        'of the kind {v}|whose kind is {v}',
        '종류가 {v}인',
    ),
    'sport': _kind(
        'sport/sport/종목, discipline/discipline/종목',
        'tennis/테니스; football/축구; swimming/수영; judo/유도; rowing/조정; chess/체스',
        'in {v}',
        '{v} 종목의',
    ),
    'weather': _kind(
        'weather/weather/날씨, sky/sky/하늘',
        'rain/비; sun/맑음; snow/눈; wind/바람; fog/안개; clouds/흐림',
        'with the weather {v}',
        '날씨가 {v}인',
    ),
    'subject': _kind(
        'subject/subject/과목, course/course/과목',
        'math/수학; music/음악; art/미술; biology/생물; history/역사; English/영어',
        'in {v}',
        '{v} 과목의',
    ),
    'class': _kind('class/class/반, group_name/group/반', '1A; 1B; 2A; 2B; 3A; 3B; 4C', 'in class {v}', '{v}반'),
    'course': _kind(
        'course/course/종류, meal/meal/종류',
        'soup/국; dessert/후식; salad/샐러드; breakfast/아침; main/주요리; snack/간식',
        'of the course {v}|in the course {v}',
        '종류가 {v}인',
    ),
    'payment': _kind(
        'payment/payment/결제, paid_by/payment/결제 방법',
        'card/카드; cash/현금; transfer/이체; voucher/상품권',
        'paid by {v}',
        '{v:으로} 낸',
    ),
    'material': _kind(
        'material/material/재료, made_of/material/재료',
        'wood/나무; glass/유리; steel/강철; wool/양털; stone/돌; paper/종이; cotton/면',
        'made of {v}|{v} {n}',
        '{v:으로} 만든',
    ),
    'fuel': _kind(
        'fuel/fuel/연료, engine/engine/연료',
        'petrol/휘발유; diesel/경유; electric/전기; hybrid/하이브리드',
        '{v} {n}|that run on {v}',
        '연료가 {v}인',
    ),
    'style': _kind(
        'style/style/양식, period/period/시대',
        'modern/현대; baroque/바로크; gothic/고딕; abstract/추상; folk/민속',
        '{v} {n}|in the {v} style',
        '{v} 양식의',
    ),
    'position': _kind(
        'position/position/포지션, role/role/역할',
        'goalkeeper/골키퍼; defender/수비수; striker/공격수; midfielder/미드필더',
        'with the position {v}',
        '포지션이 {v}인',
    ),
    'job': _kind(
        'job/job/직업, profession/profession/직업, occupation/occupation/직업',
        'nurse/간호사; baker/제빵사; teacher/교사; driver/운전사; painter/화가; farmer/농부',
        'who work as a {v}',
        '직업이 {v}인',
    ),
    'season': _kind('season/season/계절', 'spring/봄; summer/여름; autumn/가을; winter/겨울', 'for {v}', '{v}에 하는'),
    'level': _kind(
        'level/level/수준, difficulty/difficulty/난이도',
        'easy/쉬움; medium/보통; hard/어려움',
        '{v} {n}|with the level {v}',
        '난이도가 {v}인',
    ),
    'airline': _kind(
        'airline/airline/항공사, carrier/carrier/항공사',
        'Nordair/노르에어; Sky One/스카이원; Bluejet/블루젯; Aria/아리아',
        'with {v}',
        '{v} 항공의',
    ),
    'destination': _kind('destination/destination/목적지, to_city/destination/도착지', CITY, 'to {v}', '{v:으로} 가는'),
    'crop': _kind(
        'crop/crop/작물, plant/plant/작물',
        'wheat/밀; corn/옥수수; potatoes/감자; barley/보리; onions/양파; beans/콩',
        'with {v}',
        '{v:을} 심은',
    ),
    'topic': _kind(
        'topic/topic/주제, theme/theme/주제',
        'health/건강; travel/여행; science/과학; money/돈; family/가족; nature/자연',
        'about {v}|on the topic {v}',
        '{v}에 대한',
    ),
}

NAMES = PEOPLE
WHOLE_NAMES = (
    'Ana Prieto/김가람; Ben Horn/이누리; Carla Vega/박라온; Dario Blum/최은비; Ella Stone/정도윤; Femi Ade/강보라; Gita Rao/조시우; '
    'Hans Wolff/윤채원; Iris Lang/장하람; Jun Ito/임솔; Lena Roth/한별; Marco Pell/오새봄'
)
THINGS = {
    'books': (
        'Night Train/밤 기차; The Salt Road/소금 길; Red Kites/붉은 연; Small Hours/이른 시간; Winter Bees/겨울 벌; '
        'The Last Map/마지막 지도; Glass River/유리 강; Quiet Rooms/조용한 방'
    ),
    'songs': (
        'Blue Door/파란 문; Rain Again/다시 비; Homeward/집으로; Paper Moon/종이 달; Slow Bus/느린 버스; Two Rivers/두 강; '
        'Candle/촛불; Good Night/잘 자요'
    ),
    'foods': (
        'apple cake/사과 케이크; bean soup/콩국; fried rice/볶음밥; tomato salad/토마토 샐러드; pancakes/팬케이크; noodles/국수; '
        'potato bread/감자빵; rice porridge/죽'
    ),
    'products': (
        'lamp/전등; kettle/주전자; blanket/담요; clock/시계; basket/바구니; notebook/공책; backpack/배낭; umbrella/우산; mug/머그컵; '
        'chair/의자'
    ),
    'tools': 'drill/드릴; saw/톱; hammer/망치; ladder/사다리; pliers/펜치; shovel/삽; brush/붓; wrench/렌치',
    'animals': 'Bruno/바둑이; Luna/루나; Pepper/후추; Moses/모세; Button/단추; Noodle/국수; Domino/도미노; Plum/자두',
    'places': (
        'Green Park/푸른 공원; Old Mill/옛 방앗간; Lake House/호수 집; Hill Tower/언덕 탑; Harbor Hall/항구 회관; '
        'Rose Garden/장미 정원; Stone Bridge/돌다리; Sea Gate/바다 문'
    ),
    'events': (
        'Spring Fair/봄 장터; Jazz Night/재즈의 밤; Book Day/책의 날; Lantern Walk/등불 걷기; Town Run/마을 달리기; '
        'Film Week/영화 주간; Chess Cup/체스 대회; Seed Swap/씨앗 나눔'
    ),
    'plants': 'fern/고사리; tulip/튤립; basil/바질; cactus/선인장; mint/민트; orchid/난초; ivy/담쟁이; rose/장미',
    'courses': (
        'Pottery/도자기; Yoga/요가; First Aid/응급 처치; Spanish 1/스페인어 초급; Drawing/그림; Guitar/기타; Sewing/바느질; Cooking/요리'
    ),
    'codes': 'A12; B07; C33; D45; E18; F90; G21; H64',
    'routes': 'Ridge Path/산등성이 길; Mill Loop/방앗간 길; Coast Walk/바닷길; Forest Ring/숲길; River Trail/강변길; Castle Way/성길',
    'peaks': 'Hornberg/뿔산; White Peak/흰 봉우리; Eagle Top/독수리봉; Mount Ara/아라산; Snow Ridge/눈마루; Bear Hill/곰산',
    'tasks': (
        'call the bank/은행 전화; pay rent/집세 내기; fix bike/자전거 수리; water plants/화분 물 주기; write report/보고서 쓰기; '
        'book hotel/호텔 예약'
    ),
}


def _table(line: str) -> Table:
    """A line `name | many | one | Korean | counter | label/English/Korean = values | kinds | numbers`.

    `*` stands before a table of people.
    """
    name, many, one, ko, counter, label, kinds, numbers = (part.strip() for part in line.split('|'))
    column, _, source = label.partition('=')
    person = name.startswith('*')
    words = tuple(part.strip() for part in column.split('/'))
    values = {'names': NAMES, 'whole': WHOLE_NAMES}.get(source.strip()) or THINGS[source.strip()]
    return Table(
        name.lstrip('*'),
        many,
        one,
        ko,
        counter,
        person,
        words,
        _pairs(values),
        tuple(kinds.split()),
        tuple(numbers.split()),
    )


TABLES: list[Table] = [_table(line) for line in '''
books | books | book | 책 | 권 | title/title/제목 = books | author genre language | pages released price
songs | songs | song | 노래 | 곡 | title/title/제목 = songs | singer music | minutes released rating
albums | albums | album | 음반 | 장 | title/title/제목 = songs | singer music | released price minutes
films | films | film | 영화 | 편 | title/title/제목 = books | director genre country | minutes released rating
recipes | recipes | recipe | 요리 | 개 | name/name/이름 = foods | course level | minutes people calories
*students | students | student | 학생 | 명 | name/name/이름 = whole | class home subject | score age
*employees | employees | employee | 직원 | 명 | name/name/이름 = whole | department home | salary age hours
*members | members | member | 회원 | 명 | name/name/이름 = whole | home sport | fee age
*players | players | player | 선수 | 명 | name/name/이름 = whole | position country | goals age height
*patients | patients | patient | 환자 | 명 | name/name/이름 = whole | doctor home | age weight
*customers | customers | customer | 고객 | 명 | name/name/이름 = whole | home country | age amount
*guests | guests | guest | 손님 | 명 | name/name/이름 = whole | home country | nights people
*volunteers | volunteers | volunteer | 자원봉사자 | 명 | name/name/이름 = whole | home day job | hours age
*drivers | drivers | driver | 기사 | 명 | name/name/이름 = whole | home day | hours salary age
*runners | runners | runner | 달리기 선수 | 명 | name/name/이름 = whole | country home | minutes age
*neighbors | neighbors | neighbor | 이웃 | 명 | name/name/이름 = names | job | floor age
orders | orders | order | 주문 | 건 | item/item/물건 = products | customer status payment | quantity amount
products | products | product | 상품 | 개 | name/name/이름 = products | category brand color | price stock weight
invoices | invoices | invoice | 청구서 | 장 | number/number/번호 = codes | customer status payment | amount
expenses | expenses | expense | 지출 | 건 | item/item/내용 = products | spending payment | amount
parcels | parcels | parcel | 소포 | 개 | code/code/번호 = codes | city status | weight price
rooms | rooms | room | 방 | 개 | number/number/번호 = codes | color | floor price area people
flats | flats | flat | 집 | 채 | address/address/주소 = places | city | rent area floor
hotels | hotels | hotel | 호텔 | 곳 | name/name/이름 = places | city country | price rating people
restaurants | restaurants | restaurant | 식당 | 곳 | name/name/이름 = places | city | rating seats
cafes | cafes | cafe | 카페 | 곳 | name/name/이름 = places | city day | rating seats
museums | museums | museum | 박물관 | 곳 | name/name/이름 = places | city country | price visitors year
buildings | buildings | building | 건물 | 채 | name/name/이름 = places | city style | height year floor
paintings | paintings | painting | 그림 | 점 | title/title/제목 = books | style country | price year
pets | pets | pet | 반려동물 | 마리 | name/name/이름 = animals | pet owner color | age weight
animals | animals | animal | 동물 | 마리 | name/name/이름 = animals | farm | weight age
plants | plants | plant | 식물 | 그루 | name/name/이름 = plants | room color | height price
trips | trips | trip | 여행 | 번 | title/title/제목 = events | destination season | days price distance
flights | flights | flight | 항공편 | 편 | code/code/편명 = codes | airline destination day | price minutes seats
trains | trains | train | 기차 | 편 | code/code/번호 = codes | destination day | price minutes seats speed
cars | cars | car | 자동차 | 대 | model/model/모델 = codes | brand color fuel | price year speed
bikes | bikes | bike | 자전거 | 대 | model/model/모델 = codes | brand color size | price weight
events | events | event | 행사 | 개 | name/name/이름 = events | city day | price visitors
courses | courses | course | 강좌 | 개 | name/name/이름 = courses | teacher day level | price hours people
appointments | appointments | appointment | 예약 | 건 | patient/patient/환자 = whole | doctor day status | minutes price
shifts | shifts | shift | 근무 | 번 | task/task/일 = tasks | worker day | hours
tasks | tasks | task | 할 일 | 개 | title/title/제목 = tasks | worker status | hours
runs | runs | run | 달리기 | 번 | route/route/길 = routes | weather city | distance minutes
hikes | hikes | hike | 등산길 | 개 | name/name/이름 = routes | country level | distance hours
mountains | mountains | mountain | 산 | 개 | name/name/이름 = peaks | country | altitude visitors
cities | cities | city | 도시 | 곳 | name/name/이름 = places | country | population area
tools | tools | tool | 도구 | 개 | name/name/이름 = tools | brand owner | price weight
clothes | clothes | piece of clothing | 옷 | 벌 | name/name/이름 = products | color size material | price stock
fields | fields | field | 밭 | 곳 | name/name/이름 = places | crop owner | area
podcasts | podcasts | podcast | 방송 | 개 | title/title/제목 = songs | topic language | minutes rating
games | games | game | 게임 | 개 | title/title/제목 = songs | level language | price people minutes
donations | donations | donation | 기부 | 건 | donor/donor/기부자 = whole | payment | amount
matches | matches | match | 경기 | 경기 | opponent/opponent/상대 = places | city sport day | goals visitors
weather | days | day | 날 | 일 | station/station/관측소 = places | weather city | temperature
articles | articles | article | 기사 | 개 | title/title/제목 = books | author topic | minutes votes
candidates | candidates | candidate | 후보 | 명 | name/name/이름 = whole | home job | votes age
'''.strip().splitlines()]
BY_NAME = {table.name: table for table in TABLES}

# parent, child, foreign key, what the parent is to the child in English and in Korean
JOINS = [tuple(part.strip() for part in line.split('|')) for line in '''
authors | books | author_id | author | 작가
singers | songs | singer_id | singer | 가수
bands | albums | band_id | band | 밴드
directors | films | director_id | director | 감독
cooks | recipes | cook_id | cook | 요리사
schools | students | school_id | school | 학교
departments | employees | department_id | department | 부서
clubs | members | club_id | club | 동호회
teams | players | team_id | team | 팀
doctors | patients | doctor_id | doctor | 의사
customers | orders | customer_id | customer | 고객
suppliers | products | supplier_id | supplier | 공급 업체
clients | invoices | client_id | client | 거래처
hotels | rooms | hotel_id | hotel | 호텔
owners | pets | owner_id | owner | 주인
farms | animals | farm_id | farm | 농장
landlords | flats | landlord_id | landlord | 집주인
airlines | flights | airline_id | airline | 항공사
makers | cars | maker_id | maker | 제조사
teachers | courses | teacher_id | teacher | 강사
artists | paintings | artist_id | artist | 화가
workers | shifts | worker_id | worker | 직원
projects | tasks | project_id | project | 사업
countries | cities | country_id | country | 나라
farmers | fields | farmer_id | farmer | 농부
shops | clothes | shop_id | shop | 가게
groups | donations | group_id | group | 단체
hosts | podcasts | host_id | host | 진행자
'''.strip().splitlines()]
