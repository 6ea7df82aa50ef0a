"""Questions about everyday facts and their right answers: capitals, animals, colours, opposites, dates, kinds of things, sizes.

English and Korean. The facts are written by hand below; what changes with time (rulers, records, prices) is left out.
"""

from __future__ import annotations

import random
from typing import Callable, Iterator

from ._asking import chat, one_of
from ._distinct import distinct
from ._korean import josa, particle
from ._making import show

# English country (with its article), capital, Korean country, capital, continent, language (- where there are several)
COUNTRIES = """
France | Paris | 프랑스 | 파리 | Europe | French
Germany | Berlin | 독일 | 베를린 | Europe | German
Italy | Rome | 이탈리아 | 로마 | Europe | Italian
Spain | Madrid | 스페인 | 마드리드 | Europe | Spanish
Portugal | Lisbon | 포르투갈 | 리스본 | Europe | Portuguese
the United Kingdom | London | 영국 | 런던 | Europe | English
Ireland | Dublin | 아일랜드 | 더블린 | Europe | -
the Netherlands | Amsterdam | 네덜란드 | 암스테르담 | Europe | Dutch
Belgium | Brussels | 벨기에 | 브뤼셀 | Europe | -
Austria | Vienna | 오스트리아 | 빈 | Europe | German
Poland | Warsaw | 폴란드 | 바르샤바 | Europe | Polish
Sweden | Stockholm | 스웨덴 | 스톡홀름 | Europe | Swedish
Norway | Oslo | 노르웨이 | 오슬로 | Europe | Norwegian
Denmark | Copenhagen | 덴마크 | 코펜하겐 | Europe | Danish
Finland | Helsinki | 핀란드 | 헬싱키 | Europe | -
Greece | Athens | 그리스 | 아테네 | Europe | Greek
Hungary | Budapest | 헝가리 | 부다페스트 | Europe | Hungarian
the Czech Republic | Prague | 체코 | 프라하 | Europe | Czech
Slovakia | Bratislava | 슬로바키아 | 브라티슬라바 | Europe | Slovak
Romania | Bucharest | 루마니아 | 부쿠레슈티 | Europe | Romanian
Bulgaria | Sofia | 불가리아 | 소피아 | Europe | Bulgarian
Croatia | Zagreb | 크로아티아 | 자그레브 | Europe | Croatian
Serbia | Belgrade | 세르비아 | 베오그라드 | Europe | Serbian
Ukraine | Kyiv | 우크라이나 | 키이우 | Europe | Ukrainian
Iceland | Reykjavik | 아이슬란드 | 레이캬비크 | Europe | Icelandic
Switzerland | Bern | 스위스 | 베른 | Europe | -
Estonia | Tallinn | 에스토니아 | 탈린 | Europe | Estonian
Latvia | Riga | 라트비아 | 리가 | Europe | Latvian
Lithuania | Vilnius | 리투아니아 | 빌뉴스 | Europe | Lithuanian
Russia | Moscow | 러시아 | 모스크바 | - | Russian
Turkey | Ankara | 튀르키예 | 앙카라 | - | Turkish
Japan | Tokyo | 일본 | 도쿄 | Asia | Japanese
China | Beijing | 중국 | 베이징 | Asia | Chinese
South Korea | Seoul | 대한민국 | 서울 | Asia | Korean
India | New Delhi | 인도 | 뉴델리 | Asia | -
Thailand | Bangkok | 태국 | 방콕 | Asia | Thai
Vietnam | Hanoi | 베트남 | 하노이 | Asia | Vietnamese
Indonesia | Jakarta | 인도네시아 | 자카르타 | Asia | Indonesian
Malaysia | Kuala Lumpur | 말레이시아 | 쿠알라룸푸르 | Asia | Malay
the Philippines | Manila | 필리핀 | 마닐라 | Asia | -
Mongolia | Ulaanbaatar | 몽골 | 울란바토르 | Asia | Mongolian
Nepal | Kathmandu | 네팔 | 카트만두 | Asia | Nepali
Cambodia | Phnom Penh | 캄보디아 | 프놈펜 | Asia | Khmer
Laos | Vientiane | 라오스 | 비엔티안 | Asia | Lao
Iran | Tehran | 이란 | 테헤란 | Asia | Persian
Iraq | Baghdad | 이라크 | 바그다드 | Asia | -
Saudi Arabia | Riyadh | 사우디아라비아 | 리야드 | Asia | Arabic
Egypt | Cairo | 이집트 | 카이로 | Africa | Arabic
Morocco | Rabat | 모로코 | 라바트 | Africa | -
Kenya | Nairobi | 케냐 | 나이로비 | Africa | -
Ethiopia | Addis Ababa | 에티오피아 | 아디스아바바 | Africa | -
Ghana | Accra | 가나 | 아크라 | Africa | -
Tunisia | Tunis | 튀니지 | 튀니스 | Africa | Arabic
Canada | Ottawa | 캐나다 | 오타와 | North America | -
the United States | Washington, D.C. | 미국 | 워싱턴 | North America | English
Mexico | Mexico City | 멕시코 | 멕시코시티 | North America | Spanish
Cuba | Havana | 쿠바 | 아바나 | North America | Spanish
Brazil | Brasília | 브라질 | 브라질리아 | South America | Portuguese
Argentina | Buenos Aires | 아르헨티나 | 부에노스아이레스 | South America | Spanish
Chile | Santiago | 칠레 | 산티아고 | South America | Spanish
Peru | Lima | 페루 | 리마 | South America | -
Colombia | Bogotá | 콜롬비아 | 보고타 | South America | Spanish
Uruguay | Montevideo | 우루과이 | 몬테비데오 | South America | Spanish
Venezuela | Caracas | 베네수엘라 | 카라카스 | South America | Spanish
Australia | Canberra | 호주 | 캔버라 | Oceania | English
New Zealand | Wellington | 뉴질랜드 | 웰링턴 | Oceania | -
"""
CONTINENTS = {
    'Europe': '유럽',
    'Asia': '아시아',
    'Africa': '아프리카',
    'North America': '북아메리카',
    'South America': '남아메리카',
    'Oceania': '오세아니아',
}
KOREAN_LANGUAGES = {
    'French': '프랑스어',
    'German': '독일어',
    'Italian': '이탈리아어',
    'Spanish': '스페인어',
    'Portuguese': '포르투갈어',
    'English': '영어',
    'Dutch': '네덜란드어',
    'Polish': '폴란드어',
    'Swedish': '스웨덴어',
    'Norwegian': '노르웨이어',
    'Danish': '덴마크어',
    'Greek': '그리스어',
    'Hungarian': '헝가리어',
    'Czech': '체코어',
    'Russian': '러시아어',
    'Turkish': '튀르키예어',
    'Japanese': '일본어',
    'Chinese': '중국어',
    'Korean': '한국어',
    'Thai': '태국어',
    'Vietnamese': '베트남어',
    'Arabic': '아랍어',
    'Mongolian': '몽골어',
    'Indonesian': '인도네시아어',
}

# Animal, plural, Korean, legs, kind, food, Korean food, young, Korean young (- unknown to most)
ANIMALS = """
dog | dogs | 개 | 4 | mammal | meat and dog food | 고기와 사료 | puppy | 강아지
cat | cats | 고양이 | 4 | mammal | meat and fish | 고기와 생선 | kitten | 새끼 고양이
cow | cows | 소 | 4 | mammal | grass | 풀 | calf | 송아지
horse | horses | 말 | 4 | mammal | grass and hay | 풀과 건초 | foal | 망아지
sheep | sheep | 양 | 4 | mammal | grass | 풀 | lamb | 새끼 양
goat | goats | 염소 | 4 | mammal | grass and leaves | 풀과 잎 | kid | 새끼 염소
pig | pigs | 돼지 | 4 | mammal | almost everything | 거의 모든 것 | piglet | 새끼 돼지
rabbit | rabbits | 토끼 | 4 | mammal | grass and vegetables | 풀과 채소 | - | 새끼 토끼
mouse | mice | 쥐 | 4 | mammal | seeds and grain | 씨앗과 곡식 | pup | 새끼 쥐
lion | lions | 사자 | 4 | mammal | meat | 고기 | cub | 새끼 사자
tiger | tigers | 호랑이 | 4 | mammal | meat | 고기 | cub | 새끼 호랑이
bear | bears | 곰 | 4 | mammal | berries, fish and plants | 열매와 물고기와 풀 | cub | 새끼 곰
wolf | wolves | 늑대 | 4 | mammal | meat | 고기 | pup | 새끼 늑대
fox | foxes | 여우 | 4 | mammal | mice, birds and berries | 쥐와 새와 열매 | cub | 새끼 여우
deer | deer | 사슴 | 4 | mammal | grass and leaves | 풀과 잎 | fawn | 새끼 사슴
elephant | elephants | 코끼리 | 4 | mammal | grass, leaves and bark | 풀과 잎과 나무껍질 | calf | 새끼 코끼리
giraffe | giraffes | 기린 | 4 | mammal | leaves | 나뭇잎 | calf | 새끼 기린
zebra | zebras | 얼룩말 | 4 | mammal | grass | 풀 | foal | 새끼 얼룩말
camel | camels | 낙타 | 4 | mammal | grass and thorny plants | 풀과 가시 있는 식물 | calf | 새끼 낙타
squirrel | squirrels | 다람쥐 | 4 | mammal | nuts and seeds | 견과와 씨앗 | - | 새끼 다람쥐
hedgehog | hedgehogs | 고슴도치 | 4 | mammal | insects and worms | 벌레 | - | 새끼 고슴도치
panda | pandas | 판다 | 4 | mammal | bamboo | 대나무 | cub | 새끼 판다
chicken | chickens | 닭 | 2 | bird | grain and worms | 곡식과 벌레 | chick | 병아리
duck | ducks | 오리 | 2 | bird | plants and small water animals | 물풀과 작은 물속 동물 | duckling | 새끼 오리
owl | owls | 부엉이 | 2 | bird | mice | 쥐 | - | 새끼 부엉이
eagle | eagles | 독수리 | 2 | bird | meat | 고기 | - | 새끼 독수리
penguin | penguins | 펭귄 | 2 | bird | fish | 물고기 | chick | 새끼 펭귄
sparrow | sparrows | 참새 | 2 | bird | seeds and insects | 씨앗과 벌레 | chick | 새끼 참새
pigeon | pigeons | 비둘기 | 2 | bird | seeds and grain | 씨앗과 곡식 | - | 새끼 비둘기
frog | frogs | 개구리 | 4 | amphibian | insects | 벌레 | tadpole | 올챙이
turtle | turtles | 거북 | 4 | reptile | plants and small animals | 풀과 작은 동물 | - | 새끼 거북
crocodile | crocodiles | 악어 | 4 | reptile | fish and other animals | 물고기와 다른 동물 | - | 새끼 악어
snake | snakes | 뱀 | 0 | reptile | small animals | 작은 동물 | - | 새끼 뱀
shark | sharks | 상어 | 0 | fish | fish and other sea animals | 물고기와 바다 동물 | pup | 새끼 상어
salmon | salmon | 연어 | 0 | fish | small fish and shrimp | 작은 물고기와 새우 | - | 새끼 연어
whale | whales | 고래 | 0 | mammal | small sea animals or fish | 작은 바다 동물이나 물고기 | calf | 새끼 고래
dolphin | dolphins | 돌고래 | 0 | mammal | fish and squid | 물고기와 오징어 | calf | 새끼 돌고래
bee | bees | 벌 | 6 | insect | nectar and pollen | 꿀물과 꽃가루 | larva | 애벌레
ant | ants | 개미 | 6 | insect | seeds, insects and sweet things | 씨앗과 벌레와 단것 | larva | 애벌레
butterfly | butterflies | 나비 | 6 | insect | nectar | 꿀물 | caterpillar | 애벌레
fly | flies | 파리 | 6 | insect | sweet and rotten things | 달고 썩은 것 | larva | 구더기
ladybug | ladybugs | 무당벌레 | 6 | insect | plant lice | 진딧물 | larva | 애벌레
spider | spiders | 거미 | 8 | arachnid | insects | 벌레 | - | 새끼 거미
"""
KINDS = {
    'mammal': '포유류',
    'bird': '새',
    'reptile': '파충류',
    'amphibian': '양서류',
    'fish': '물고기',
    'insect': '곤충',
    'arachnid': '거미류',
}
NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
KOREAN_LEGS = {0: '', 2: '두', 4: '네', 6: '여섯', 8: '여덟'}

# Thing as it is said in general, Korean, colour, Korean colour as a noun
COLORS = """
A ripe banana | 익은 바나나 | yellow | 노란색
Grass | 풀 | green | 초록색
Fresh snow | 갓 내린 눈 | white | 하얀색
The sky on a clear day | 맑은 날의 하늘 | blue | 파란색
A carrot | 당근 | orange | 주황색
Coal | 석탄 | black | 검은색
Milk | 우유 | white | 하얀색
Chocolate | 초콜릿 | brown | 갈색
A ripe tomato | 잘 익은 토마토 | red | 빨간색
A strawberry | 딸기 | red | 빨간색
A lemon | 레몬 | yellow | 노란색
A cucumber | 오이 | green | 초록색
Blood | 피 | red | 빨간색
An elephant | 코끼리 | gray | 회색
A polar bear | 북극곰 | white | 하얀색
A flamingo | 홍학 | pink | 분홍색
A frog | 개구리 | usually green | 보통 초록색
The yolk of an egg | 달걀노른자 | yellow | 노란색
Salt | 소금 | white | 하얀색
Coffee without milk | 우유를 넣지 않은 커피 | dark brown | 짙은 갈색
A pumpkin | 늙은 호박 | orange | 주황색
Lavender | 라벤더 | purple | 보라색
An eggplant | 가지 | purple | 보라색
A sunflower | 해바라기 | yellow | 노란색
Broccoli | 브로콜리 | green | 초록색
Rice | 쌀 | white | 하얀색
A stop sign | 정지 표지판 | red | 빨간색
The inside of a watermelon | 수박의 속 | red | 빨간색
A crow | 까마귀 | black | 검은색
A blueberry | 블루베리 | blue | 파란색
"""
MIXES = """
blue and yellow | 파란색과 노란색 | green | 초록색
red and yellow | 빨간색과 노란색 | orange | 주황색
red and blue | 빨간색과 파란색 | purple | 보라색
red and white | 빨간색과 하얀색 | pink | 분홍색
black and white | 검은색과 하얀색 | gray | 회색
"""

OPPOSITES = """
hot cold, big small, old new, old young, long short, tall short, fast slow, high low, hard soft, heavy light, dark bright, wet dry,
full empty, open closed, clean dirty, rich poor, strong weak, early late, near far, easy difficult, cheap expensive, happy sad,
loud quiet, thick thin, wide narrow, deep shallow, sweet bitter, true false, right wrong, left right, good bad, up down, in out,
day night, summer winter, start end, buy sell, give take, push pull, come go, win lose, love hate, laugh cry, remember forget,
arrive leave, begin finish, inside outside, above below, front back, first last, always never, everything nothing, before after,
top bottom, alive dead, awake asleep, safe dangerous, smooth rough, sharp blunt, brave afraid, polite rude, kind mean, friend enemy,
question answer, north south, east west, morning evening, sunrise sunset, borrow lend, teach learn, float sink, possible impossible,
beautiful ugly, warm cool, fresh stale, same different, many few, more less, yes no, strict relaxed, simple complicated, tight loose,
raw cooked, ripe unripe, public private, present absent, increase decrease, enter exit, lock unlock, visible invisible
"""
KOREAN_OPPOSITES = """
크다 작다, 길다 짧다, 높다 낮다, 넓다 좁다, 무겁다 가볍다, 빠르다 느리다, 덥다 춥다, 뜨겁다 차갑다, 밝다 어둡다, 많다 적다, 좋다 나쁘다,
쉽다 어렵다, 깊다 얕다, 두껍다 얇다, 강하다 약하다, 깨끗하다 더럽다, 부지런하다 게으르다, 비싸다 싸다, 가깝다 멀다, 열다 닫다, 사다 팔다,
주다 받다, 오다 가다, 앉다 서다, 웃다 울다, 이기다 지다, 켜다 끄다, 입다 벗다, 오르다 내리다, 시작하다 끝내다, 기억하다 잊다, 밀다 당기다,
넣다 빼다, 살다 죽다, 자다 깨다, 젖다 마르다, 낮 밤, 위 아래, 앞 뒤, 안 밖, 처음 끝, 여름 겨울, 봄 가을, 동쪽 서쪽, 남쪽 북쪽, 왼쪽 오른쪽,
아침 저녁, 어제 내일, 과거 미래, 친구 적, 성공 실패, 질문 대답, 기쁨 슬픔, 전쟁 평화, 출발 도착, 입구 출구, 찬성 반대, 증가 감소, 있다 없다,
같다 다르다, 새롭다 낡다, 부유하다 가난하다, 안전하다 위험하다, 조용하다 시끄럽다, 가득하다 비다, 젊다 늙다, 맞다 틀리다, 사랑하다 미워하다
"""

MONTHS = 'January February March April May June July August September October November December'.split()
MONTH_SOUNDS = '재뉴어리 페브루어리 마치 에이프릴 메이 준 줄라이 오거스트 셉템버 악토버 노벰버 디셈버'.split()
MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
KOREAN_WEEK = '월요일 화요일 수요일 목요일 금요일 토요일 일요일'.split()
ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split()

# English kind (one, many), Korean kind; English members; Korean members
CATEGORIES = """
fruit | fruits | 과일 | apple, banana, orange, pear, grape, cherry, peach, melon, strawberry, kiwi, mango, plum | 사과, 바나나, 오렌지, 배, 포도, 체리, 복숭아, 멜론, 딸기, 키위, 망고, 자두
vegetable | vegetables | 채소 | carrot, onion, cucumber, cabbage, spinach, broccoli, leek, radish, lettuce, pumpkin | 당근, 양파, 오이, 배추, 시금치, 브로콜리, 대파, 무, 상추, 호박
animal | animals | 동물 | dog, cat, horse, cow, lion, tiger, elephant, rabbit, bear, fox, wolf, sheep | 개, 고양이, 말, 소, 사자, 호랑이, 코끼리, 토끼, 곰, 여우, 늑대, 양
bird | birds | 새 | sparrow, eagle, owl, duck, penguin, crow, swan, pigeon, parrot, seagull | 참새, 독수리, 부엉이, 오리, 펭귄, 까마귀, 백조, 비둘기, 앵무새, 갈매기
color | colors | 색 | red, blue, green, yellow, black, white, orange, purple, pink, brown | 빨간색, 파란색, 초록색, 노란색, 검은색, 하얀색, 주황색, 보라색, 분홍색, 갈색
drink | drinks | 음료 | water, milk, tea, coffee, lemonade, orange juice, cocoa | 물, 우유, 차, 커피, 레모네이드, 오렌지 주스, 코코아
sport | sports | 운동 | soccer, tennis, basketball, swimming, baseball, volleyball, badminton, running, skiing | 축구, 테니스, 농구, 수영, 야구, 배구, 배드민턴, 달리기, 스키
musical instrument | musical instruments | 악기 | piano, guitar, violin, drum, flute, trumpet, cello, harp | 피아노, 기타, 바이올린, 북, 플루트, 트럼펫, 첼로, 하프
job | jobs | 직업 | teacher, doctor, nurse, cook, farmer, driver, baker, police officer, carpenter, gardener | 선생님, 의사, 간호사, 요리사, 농부, 운전사, 제빵사, 경찰관, 목수, 정원사
flower | flowers | 꽃 | rose, tulip, daisy, lily, sunflower, violet, carnation | 장미, 튤립, 데이지, 백합, 해바라기, 제비꽃, 카네이션
tree | trees | 나무 | oak, pine, birch, maple, willow, beech | 참나무, 소나무, 자작나무, 단풍나무, 버드나무, 은행나무
insect | insects | 곤충 | ant, bee, butterfly, fly, beetle, mosquito, grasshopper | 개미, 벌, 나비, 파리, 딱정벌레, 모기, 메뚜기
piece of furniture | pieces of furniture | 가구 | table, chair, bed, sofa, desk, wardrobe, bookshelf | 탁자, 의자, 침대, 소파, 책상, 옷장, 책장
thing to wear | things to wear | 옷 | coat, shirt, dress, skirt, sweater, jacket, hat | 코트, 셔츠, 원피스, 치마, 스웨터, 재킷, 바지
means of transport | means of transport | 탈것 | car, bus, train, bicycle, plane, ship, subway, motorcycle | 자동차, 버스, 기차, 자전거, 비행기, 배, 지하철, 오토바이
part of the body | parts of the body | 몸의 부분 | head, arm, leg, hand, foot, back, knee, ear, nose | 머리, 팔, 다리, 손, 발, 등, 무릎, 귀, 코
planet | planets | 행성 | Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus, Neptune | 수성, 금성, 지구, 화성, 목성, 토성, 천왕성, 해왕성
school subject | school subjects | 과목 | math, history, music, art, biology, geography, physics | 수학, 역사, 음악, 미술, 생물, 지리, 물리
kitchen tool | kitchen tools | 주방 도구 | pan, pot, knife, ladle, whisk, grater | 프라이팬, 냄비, 칼, 국자, 거품기, 강판
room | rooms | 집 안의 공간 | kitchen, bedroom, bathroom, living room, hallway | 부엌, 침실, 욕실, 거실, 복도
"""
UNCOUNTED = {
    'water',
    'milk',
    'tea',
    'coffee',
    'lemonade',
    'orange juice',
    'cocoa',
    'soccer',
    'tennis',
    'basketball',
    'swimming',
    'baseball',
    'volleyball',
    'badminton',
    'running',
    'skiing',
    'cabbage',
    'spinach',
    'broccoli',
    'lettuce',
    'math',
    'history',
    'music',
    'art',
    'biology',
    'geography',
    'physics',
}

# From small to big, as they usually are.
SIZES = """
ant | 개미
bee | 벌
butterfly | 나비
mouse | 쥐
frog | 개구리
squirrel | 다람쥐
rabbit | 토끼
cat | 고양이
sheep | 양
pig | 돼지
cow | 소
horse | 말
giraffe | 기린
elephant | 코끼리
whale | 고래
"""
THINGS_BY_SIZE = """
grain of sand | 모래알
pea | 완두콩
coin | 동전
egg | 달걀
apple | 사과
melon | 멜론
chair | 의자
door | 문
car | 자동차
bus | 버스
house | 집
mountain | 산
country | 나라
planet | 행성
star | 별
"""
SPEEDS = """
snail | 달팽이
turtle | 거북
person on foot | 걷는 사람
bicycle | 자전거
car | 자동차
high-speed train | 고속 열차
plane | 비행기
rocket | 로켓
"""

# What it is for.
TOOLS = """
hammer | 망치 | drive nails into wood | 못을 박을 때
saw | 톱 | cut wood | 나무를 자를 때
umbrella | 우산 | stay dry in the rain | 비를 막을 때
key | 열쇠 | open a lock | 자물쇠를 열 때
ladder | 사다리 | reach high places | 높은 곳에 올라갈 때
thermometer | 온도계 | measure how warm it is | 온도를 잴 때
scale | 저울 | weigh things | 무게를 잴 때
ruler | 자 | draw straight lines and measure lengths | 길이를 재거나 곧은 줄을 그을 때
needle | 바늘 | sew clothes | 바느질할 때
broom | 빗자루 | sweep the floor | 바닥을 쓸 때
kettle | 주전자 | boil water | 물을 끓일 때
fridge | 냉장고 | keep food cold | 음식을 차게 보관할 때
oven | 오븐 | bake and roast food | 음식을 구울 때
toothbrush | 칫솔 | clean your teeth | 이를 닦을 때
comb | 빗 | tidy your hair | 머리를 빗을 때
towel | 수건 | dry yourself | 몸을 닦을 때
pillow | 베개 | rest your head on while you sleep | 잘 때 머리를 받칠 때
blanket | 담요 | keep warm | 몸을 따뜻하게 할 때
lamp | 등 | light up a room | 방을 밝힐 때
clock | 시계 | see what time it is | 시간을 볼 때
map | 지도 | find your way | 길을 찾을 때
scissors | 가위 | cut paper or cloth | 종이나 천을 자를 때
glue | 풀 | stick things together | 물건을 붙일 때
eraser | 지우개 | remove pencil marks | 연필 자국을 지울 때
bucket | 양동이 | carry water | 물을 나를 때
shovel | 삽 | dig in the ground | 땅을 팔 때
rake | 갈퀴 | gather leaves | 낙엽을 모을 때
spoon | 숟가락 | eat soup | 국을 떠먹을 때
knife | 칼 | cut food | 음식을 자를 때
pan | 프라이팬 | fry food | 음식을 볶거나 부칠 때
iron | 다리미 | make clothes smooth | 옷의 주름을 펼 때
vacuum cleaner | 청소기 | clean the floor | 바닥을 청소할 때
wallet | 지갑 | carry money and cards | 돈과 카드를 넣을 때
calendar | 달력 | see which day it is and plan | 날짜를 보고 계획할 때
compass | 나침반 | find north | 방향을 찾을 때
telescope | 망원경 | see things that are far away | 먼 곳을 볼 때
flashlight | 손전등 | see in the dark | 어두운 곳을 비출 때
rope | 밧줄 | tie or pull things | 물건을 묶거나 당길 때
helmet | 헬멧 | protect your head | 머리를 보호할 때
life jacket | 구명조끼 | stay above the water | 물에 빠지지 않게 할 때
"""


def table(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split('|')] for line in text.strip().split('\n')]


def a(word: str) -> str:
    return f'an {word}' if word[0] in 'aeiou' else f'a {word}'


def first_capital(text: str) -> str:
    return text[0].upper() + text[1:]


COUNTRY_ROWS, ANIMAL_ROWS, COLOR_ROWS, TOOL_ROWS = table(COUNTRIES), table(ANIMALS), table(COLORS), table(TOOLS)
CATEGORY_ROWS = [
    row[:3] + [[w.strip() for w in row[3].split(',')], [w.strip() for w in row[4].split(',')]]
    for row in table(CATEGORIES)
]
OPPOSITE_ROWS = [pair.split() for pair in OPPOSITES.replace('\n', ' ').split(',')]
KOREAN_OPPOSITE_ROWS = [pair.split() for pair in KOREAN_OPPOSITES.replace('\n', ' ').split(',')]
AMBIGUOUS = {
    word for word in (w for pair in OPPOSITE_ROWS for w in pair) if sum(word in pair for pair in OPPOSITE_ROWS) > 1
}


def capital_of(rng: random.Random) -> dict:
    row = one_of(rng, COUNTRY_ROWS)
    country, city, ko_country, ko_city = row[:4]
    other = one_of(rng, COUNTRY_ROWS)
    way = rng.random()
    if rng.random() < 0.5:
        straight = f'The capital of {country} is {city}'.rstrip('.') + '.'
        if way < 0.6:
            question = one_of(
                rng,
                (
                    f'What is the capital of {country}?',
                    f'Which city is the capital of {country}?',
                    f'Tell me the capital of {country}.',
                    f'Can you tell me the capital of {country}?',
                    f'Do you know the capital of {country}?',
                    f'Capital of {country}?',
                    f'{first_capital(country)}: what is its capital?',
                    f'What city is the capital of {country}?',
                    f'Name the capital of {country}.',
                ),
            )
            return chat(rng, 'en', question, straight)
        if way < 0.8:
            question = one_of(
                rng,
                (
                    f'Which country is {city} the capital of?',
                    f'{city} is the capital of which country?',
                    f'What country has {city} as its capital?',
                ),
            )
            return chat(rng, 'en', question, f'{city} is the capital of {country}.')
        wrong = other is not row
        named = other[1] if wrong else city
        question = one_of(
            rng, (f'Is {named} the capital of {country}?', f'The capital of {country} is {named}, right?')
        )
        answer = (
            f'No, the capital of {country} is {city}'.rstrip('.') + '.'
            if wrong
            else f'Yes, {city} is the capital of {country}.'
        )
        return chat(rng, 'en', question, answer)
    straight = f'{ko_country}의 수도는 {particle(ko_city, "이에요")}.'
    if way < 0.65:
        question = one_of(
            rng,
            (
                f'{ko_country}의 수도는 어디인가요?',
                f'{ko_country}의 수도는 어디예요?',
                f'{ko_country} 수도가 어디야?',
                f'{ko_country} 수도 알려줘',
                f'{ko_country}의 수도를 알려 주세요.',
                f'{ko_country} 수도 뭐야?',
                f'{ko_country}의 수도는?',
                f'{ko_country} 수도가 뭐예요?',
                f'{ko_country} 수도 어디지?',
                f'{ko_country} 수도 이름이 뭐였지?',
            ),
        )
        return chat(rng, 'ko', question, straight)
    if way < 0.8:
        question = one_of(
            rng,
            (
                f'{particle(ko_city, "은")} 어느 나라의 수도예요?',
                f'{particle(ko_city, "은")} 어느 나라 수도야?',
                f'{particle(ko_city, "이")} 수도인 나라는 어디예요?',
            ),
        )
        return chat(rng, 'ko', question, f'{particle(ko_city, "은")} {ko_country}의 수도예요.')
    wrong = other is not row
    named = other[3] if wrong else ko_city
    question = one_of(
        rng, (f'{ko_country}의 수도는 {particle(named, "이에요")}?', f'{ko_country} 수도가 {named} 맞아?')
    )
    return chat(rng, 'ko', question, ('아니요, ' if wrong else '네, ') + straight)


def about_country(rng: random.Random) -> dict:
    country, _, ko_country, _, continent, language = one_of(rng, COUNTRY_ROWS)
    if rng.random() < 0.5 and continent != '-':
        if rng.random() < 0.5:
            question = one_of(
                rng,
                (
                    f'Where is {country}?',
                    f'Which continent is {country} in?',
                    f'What continent is {country} on?',
                    f'In which part of the world is {country}?',
                ),
            )
            be = 'are' if country in ('the Netherlands', 'the Philippines') else 'is'
            return chat(
                rng,
                'en',
                question,
                f'{first_capital(country)} {be} in {continent}.',
            )
        question = one_of(
            rng,
            (
                f'{particle(ko_country, "은")} 어느 대륙에 있어요?',
                f'{particle(ko_country, "은")} 어디에 있어?',
                f'{ko_country} 어느 대륙이야?',
                f'{particle(ko_country, "이")} 어디에 있나요?',
            ),
        )
        return chat(rng, 'ko', question, f'{particle(ko_country, "은")} {CONTINENTS[continent]}에 있어요.')
    if language == '-':
        return capital_of(rng)
    if language not in KOREAN_LANGUAGES or rng.random() < 0.5:
        question = one_of(
            rng,
            (
                f'What language do people speak in {country}?',
                f'Which language is spoken in {country}?',
                f'What do they speak in {country}?',
            ),
        )
        return chat(rng, 'en', question, f'People in {country} speak mainly {language}.')
    ko_language = KOREAN_LANGUAGES[language]
    question = one_of(
        rng,
        (
            f'{ko_country}에서는 어떤 말을 써요?',
            f'{ko_country}에서는 무슨 언어를 쓰나요?',
            f'{ko_country} 사람들은 무슨 말 해?',
        ),
    )
    return chat(rng, 'ko', question, f'{ko_country}에서는 주로 {particle(ko_language, "을")} 써요.')


def about_animal(rng: random.Random) -> dict:
    one, many, ko, legs_text, kind, food, ko_food, young, ko_young = one_of(rng, ANIMAL_ROWS)
    legs, way = int(legs_text), rng.random()
    ko_topic = particle(ko, '은')
    if rng.random() < 0.5:
        if way < 0.3:
            question = one_of(
                rng,
                (
                    f'How many legs does {a(one)} have?',
                    f'How many legs do {many} have?',
                    f'Number of legs of {a(one)}?',
                    f'Do you know how many legs {a(one)} has?',
                ),
            )
            return chat(rng, 'en', question, f'{first_capital(a(one))} has {NUMBERS[legs]} legs.')
        if way < 0.55:
            question = one_of(rng, (f'What do {many} eat?', f'What does {a(one)} eat?', f'What is the food of {many}?'))
            return chat(rng, 'en', question, f'{first_capital(many)} eat {food}.')
        if way < 0.75 and young != '-':
            question = one_of(
                rng,
                (
                    f'What is a baby {one} called?',
                    f'What do you call a young {one}?',
                    f'Name for a baby {one}?',
                    f'What is the word for a baby {one}?',
                ),
            )
            return chat(rng, 'en', question, f'A baby {one} is called {a(young)}.')
        asked = one_of(rng, [k for k in KINDS if k != 'arachnid'])
        if asked == kind or way > 0.92:
            question = one_of(rng, (f'What kind of animal is {a(one)}?', f'Is {a(one)} {a(kind)}?'))
            yes = question.startswith('Is')
            sentence = f'{a(one)} is {a(kind)}.' if kind != 'fish' else f'{a(one)} is a fish.'
            return chat(rng, 'en', question, f'Yes, {sentence}' if yes else first_capital(sentence))
        return chat(rng, 'en', f'Is {a(one)} {a(asked)}?', f'No, {a(one)} is {a(kind)}.')
    if way < 0.3:
        question = one_of(
            rng,
            (
                f'{ko_topic} 다리가 몇 개예요?',
                f'{ko} 다리 몇 개야?',
                f'{ko}의 다리는 몇 개인가요?',
                f'{ko_topic} 다리가 몇 개 있어?',
            ),
        )
        return chat(
            rng,
            'ko',
            question,
            f'{ko_topic} 다리가 {KOREAN_LEGS[legs]} 개 있어요.' if legs else f'{ko_topic} 다리가 없어요.',
        )
    if way < 0.6:
        question = one_of(
            rng,
            (
                f'{ko_topic} 무엇을 먹어요?',
                f'{ko_topic} 뭐 먹어?',
                f'{ko_topic} 뭘 먹고 살아요?',
                f'{particle(ko, "이")} 먹는 게 뭐야?',
            ),
        )
        return chat(rng, 'ko', question, f'{ko_topic} {particle(ko_food, "을")} 먹어요.')
    if way < 0.75 and not ko_young.startswith('새끼'):
        question = one_of(rng, (f'{ko}의 새끼를 뭐라고 해요?', f'{ko} 새끼를 뭐라고 불러?', f'{ko} 새끼 이름이 뭐야?'))
        return chat(rng, 'ko', question, f'{ko}의 새끼는 {particle(ko_young, "이라고")} 해요.')
    asked = one_of(rng, list(KINDS))
    right = asked == kind
    question = one_of(
        rng,
        (
            f'{ko_topic} {particle(KINDS[asked], "이에요")}?',
            f'{ko_topic} {particle(KINDS[asked], "이에요").replace("이에요", "이야").replace("예요", "야")}?',
        ),
    )
    return chat(rng, 'ko', question, f'{"네" if right else "아니요"}, {ko_topic} {particle(KINDS[kind], "이에요")}.')


def color_of(rng: random.Random) -> dict:
    if rng.random() < 0.2:
        en, ko, color, ko_color = one_of(rng, table(MIXES))
        if rng.random() < 0.5:
            question = one_of(
                rng,
                (
                    f'What do you get if you mix {en}?',
                    f'Which color do {en} make?',
                    f'What color is {en} together?',
                    f'I mix {en}. Which color comes out?',
                ),
            )
            return chat(rng, 'en', question, f'{first_capital(en)} make {color}.')
        question = one_of(
            rng,
            (
                f'{particle(ko, "을")} 섞으면 무슨 색이 돼요?',
                f'{ko} 섞으면 무슨 색이야?',
                f'{particle(ko, "을")} 섞으면 어떻게 돼?',
            ),
        )
        return chat(rng, 'ko', question, f'{particle(ko, "을")} 섞으면 {particle(ko_color, "이")} 돼요.')
    thing, ko, color, ko_color = one_of(rng, COLOR_ROWS)
    low = thing[0].lower() + thing[1:]
    if rng.random() < 0.5:
        question = one_of(
            rng,
            (
                f'What color is {low}?',
                f'Which color does {low} have?',
                f'Tell me the color of {low}.',
                f'What is the color of {low}?',
                f'Do you know what color {low} is?',
            ),
        )
        return chat(rng, 'en', question, f'{thing} is {color}.')
    question = one_of(
        rng,
        (
            f'{particle(ko, "은")} 무슨 색이에요?',
            f'{particle(ko, "은")} 무슨 색이야?',
            f'{ko} 색깔이 뭐야?',
            f'{ko} 색이 뭐예요?',
        ),
    )
    return chat(rng, 'ko', question, f'{particle(ko, "은")} {particle(ko_color, "이에요")}.')


def opposite_of(rng: random.Random) -> dict:
    if rng.random() < 0.5:
        one, other = one_of(rng, OPPOSITE_ROWS)
        if rng.random() < 0.5:
            one, other = other, one
        if one in AMBIGUOUS:
            return opposite_of(rng)
        question = one_of(
            rng,
            (
                f'What is the opposite of {one}?',
                f'Give me the opposite of {one}.',
                f'Which word is the opposite of {one}?',
                f'Opposite of {one}?',
                f'Tell me the opposite of {one}.',
                f'What word means the opposite of {one}?',
            ),
        )
        return chat(rng, 'en', question, f'The opposite of {one} is {other}.')
    one, other = one_of(rng, KOREAN_OPPOSITE_ROWS)
    if rng.random() < 0.5:
        one, other = other, one
    question = one_of(
        rng,
        (
            f'{one} 반대말이 뭐야?',
            f'{one}의 반대말은 뭐예요?',
            f'{one}의 반대말을 알려 주세요.',
            f'{one} 반대말',
            f'{one}의 반대말은?',
            (
                f'{one}와 반대되는 말이 뭐예요?'
                if particle(one, '와').endswith('와')
                else f'{one}과 반대되는 말이 뭐예요?'
            ),
        ),
    )
    return chat(rng, 'ko', question, f'{one}의 반대말은 {particle(other, "이에요")}.')


def about_calendar(rng: random.Random) -> dict:
    way = rng.random()
    month, day = rng.randrange(12), rng.randrange(7)
    english = rng.random() < 0.5
    if way < 0.25:
        if english:
            days = f'{MONTH_DAYS[month]} days' + (', and 29 in a leap year' if month == 1 else '')
            question = one_of(
                rng,
                (
                    f'How many days does {MONTHS[month]} have?',
                    f'How many days are in {MONTHS[month]}?',
                    f'How long is {MONTHS[month]}?',
                    f'Days in {MONTHS[month]}?',
                ),
            )
            return chat(rng, 'en', question, f'{MONTHS[month]} has {days}.')
        days = f'{MONTH_DAYS[month]}일까지 있어요' if month != 1 else '보통 28일까지 있고, 윤년에는 29일까지 있어요'
        question = one_of(
            rng, (f'{month + 1}월은 며칠까지 있어요?', f'{month + 1}월은 며칠까지야?', f'{month + 1}월은 며칠이에요?')
        )
        return chat(rng, 'ko', question, f'{month + 1}월은 {days}.')
    if way < 0.6:
        after = rng.random() < 0.5
        if english:
            names = DAYS if rng.random() < 0.5 else MONTHS
            at = day if names is DAYS else month
            kind = 'day' if names is DAYS else 'month'
            other = names[(at + (1 if after else -1)) % len(names)]
            word = 'after' if after else 'before'
            question = one_of(
                rng,
                (
                    f'What {kind} comes {word} {names[at]}?',
                    f'Which {kind} is {word} {names[at]}?',
                    f'What is the {kind} {word} {names[at]}?',
                    f'{first_capital(kind)} {word} {names[at]}?',
                ),
            )
            return chat(rng, 'en', question, f'{other} comes {word} {names[at]}.')
        other = KOREAN_WEEK[(day + (1 if after else -1)) % 7]
        word = '다음 날' if after else '전날'
        question = one_of(
            rng,
            (
                f'{KOREAN_WEEK[day]} {particle(word, "은")} 무슨 요일이에요?',
                f'{KOREAN_WEEK[day]} {word} 무슨 요일이야?',
                f'{KOREAN_WEEK[day]} {particle(word, "은")}?',
            ),
        )
        return chat(rng, 'ko', question, f'{KOREAN_WEEK[day]} {particle(word, "은")} {other}이에요.')
    if way < 0.8:
        if english:
            question = one_of(
                rng,
                (
                    f'What is the {ORDINALS[month]} month of the year?',
                    f'Which month is the {ORDINALS[month]}?',
                    f'Name the {ORDINALS[month]} month.',
                ),
            )
            return chat(rng, 'en', question, f'{MONTHS[month]} is the {ORDINALS[month]} month of the year.')
        name, sound = MONTHS[month], MONTH_SOUNDS[month]
        question = one_of(
            rng,
            (f'{name}{josa(sound, "은")} 몇 월이에요?', f'{name} 몇 월이야?', f'{name}{josa(sound, "이")} 몇 월이지?'),
        )
        return chat(rng, 'ko', question, f'{name}{josa(sound, "은")} {month + 1}월이에요.')
    gap = rng.randrange(2, 7)
    if english:
        question = one_of(
            rng,
            (
                f'If today is {DAYS[day]}, what day is it in {NUMBERS[gap]} days?',
                f'Today is {DAYS[day]}. Which day is it in {gap} days?',
                f'What day is {NUMBERS[gap]} days after {DAYS[day]}?',
            ),
        )
        return chat(
            rng, 'en', question, f'{first_capital(NUMBERS[gap])} days after {DAYS[day]} is {DAYS[(day + gap) % 7]}.'
        )
    question = one_of(
        rng,
        (
            f'오늘이 {KOREAN_WEEK[day]}이면 {gap}일 뒤는 무슨 요일이에요?',
            f'{KOREAN_WEEK[day]}에서 {gap}일 뒤는 무슨 요일이야?',
        ),
    )
    return chat(rng, 'ko', question, f'{KOREAN_WEEK[day]}에서 {gap}일 뒤는 {KOREAN_WEEK[(day + gap) % 7]}이에요.')


def listed(words: list[str], language: str = 'en') -> str:
    if language == 'ko' or len(words) == 1:
        return ', '.join(words)
    return ', '.join(words[:-1]) + f' and {words[-1]}'


def some_of(rng: random.Random) -> dict:
    one, many, ko_kind, words, ko_words = one_of(rng, CATEGORY_ROWS)
    count = rng.randrange(2, min(6, len(words)))
    if rng.random() < 0.5:
        chosen = rng.sample(words, count)
        number = one_of(rng, (NUMBERS[count], str(count)))
        question = one_of(
            rng,
            (
                f'Name {number} {many}.',
                f'Give me {number} {many}.',
                f'Can you name {number} {many}?',
                f'List {number} {many}.',
                f'Tell me {number} {many}.',
                f'What are {number} {many}?',
                f'I need {number} {many}.',
                f'Write down {number} {many}.',
                f'Say {number} {many}.',
                f'{first_capital(number)} {many}, please.',
            ),
        )
        words_listed = (
            listed(
                [w if w[0].isupper() or w in UNCOUNTED or one in ('color', 'sport', 'drink') else a(w) for w in chosen]
            )
            if rng.random() < 0.4 and one not in ('color', 'part of the body')
            else listed(chosen)
        )
        if rng.random() < 0.25:
            return chat(
                rng, 'en', question, '\n'.join(f'{at}. {first_capital(word)}' for at, word in enumerate(chosen, 1))
            )
        return chat(rng, 'en', question, first_capital(words_listed) + '.')
    chosen = rng.sample(ko_words, count)
    number = {2: '두', 3: '세', 4: '네', 5: '다섯'}[count]
    question = one_of(
        rng,
        (
            f'{ko_kind} {number} 가지 말해 줘.',
            f'{particle(ko_kind, "을")} {number} 가지 알려 주세요.',
            f'{ko_kind} {count}개만 말해 줘',
            f'{ko_kind} {number} 가지만 말해 주세요.',
            f'{ko_kind} {number} 개 알려줘',
            f'{ko_kind} {count}가지',
            f'{particle(ko_kind, "을")} {number} 가지 적어 주세요.',
            f'{ko_kind}에는 뭐가 있어? {number} 개만',
        ),
    )
    if rng.random() < 0.25:
        return chat(rng, 'ko', question, '\n'.join(f'{at}. {word}' for at, word in enumerate(chosen, 1)))
    return chat(rng, 'ko', question, f'{listed(chosen[:-1] + [particle(chosen[-1], "이에요")], "ko")}.')


def is_a(rng: random.Random) -> dict:
    row, other = one_of(rng, CATEGORY_ROWS), one_of(rng, CATEGORY_ROWS)
    groups = [{'animal', 'bird', 'insect'}, {'tree', 'flower'}, {'kitchen tool', 'piece of furniture'}]
    if (
        any(row[0] in g and other[0] in g for g in groups)
        and row is not other
        or row[0] in ('planet', 'room', 'part of the body', 'color')
    ):
        return some_of(rng)
    at = rng.randrange(len(row[3]))
    word, ko_word = row[3][at], row[4][at] if at < len(row[4]) else row[4][0]
    if word in ('orange',) or row[0] == 'thing to wear' and word == 'hat':
        return some_of(rng)
    thing = word if word in UNCOUNTED else a(word)
    kind = a(row[0]) if row[0] != 'means of transport' else 'a means of transport'
    asked_kind = a(other[0]) if other[0] != 'means of transport' else 'a means of transport'
    if rng.random() < 0.5:
        if rng.random() < 0.5:
            question = one_of(
                rng, (f'What is {thing}?', f'What kind of thing is {thing}?', f'Do you know what {thing} is?')
            )
            return chat(rng, 'en', question, f'{first_capital(thing)} is {kind}.')
        right = other is row
        answer = f'Yes, {thing} is {kind}.' if right else f'No, {thing} is {kind}.'
        return chat(rng, 'en', f'Is {thing} {asked_kind}?', answer)
    right = other is row
    question = one_of(
        rng,
        (f'{particle(ko_word, "은")} {particle(other[2], "이에요")}?', f'{particle(ko_word, "이")} {other[2]} 맞아?'),
    )
    return chat(
        rng, 'ko', question, f'{"네" if right else "아니요"}, {particle(ko_word, "은")} {particle(row[2], "이에요")}.'
    )


def which_is_more(rng: random.Random) -> dict:
    ladder, words, ko = one_of(
        rng,
        (
            (table(SIZES), ('bigger', 'smaller'), ('커요', '작아요')),
            (table(THINGS_BY_SIZE), ('bigger', 'smaller'), ('커요', '작아요')),
            (table(SPEEDS), ('faster', 'slower'), ('빨라요', '느려요')),
        ),
    )
    low, high = sorted(rng.sample(range(len(ladder)), 2))
    more = rng.random() < 0.6
    right = ladder[high] if more else ladder[low]
    wrong = ladder[low] if more else ladder[high]
    pair = [right, wrong] if rng.random() < 0.5 else [wrong, right]
    if rng.random() < 0.5:
        word = words[0] if more else words[1]
        one, two = a(pair[0][0]), a(pair[1][0])
        question = one_of(
            rng,
            (
                f'What is {word}, {one} or {two}?',
                f'Which is {word}, {one} or {two}?',
                f'Is {one} {word} than {two}?',
                f'{first_capital(one)} or {two}: which is {word}?',
                f'Who is {word}, {one} or {two}?',
            ),
        )
        sentence = f'{a(right[0])} is {word} than {a(wrong[0])}.'
        if question.startswith('Is '):
            return chat(rng, 'en', question, f'{"Yes" if pair[0] is right else "No"}, {sentence}')
        return chat(rng, 'en', question, first_capital(sentence))
    word = ko[0] if more else ko[1]
    plain = {'커요': '커', '작아요': '작아', '빨라요': '빨라', '느려요': '느려'}[word]
    one, two = particle(pair[0][1], '과'), pair[1][1]
    question = one_of(
        rng,
        (
            f'{one} {two} 중에 뭐가 더 {word}?',
            f'{one} {two} 중에 뭐가 더 {plain}?',
            f'{one} {two} 가운데 어느 쪽이 더 {word}?',
            f'{particle(pair[0][1], "이랑")} {two} 중에 뭐가 더 {plain}?',
        ),
    )
    return chat(rng, 'ko', question, f'{particle(right[1], "이")} {wrong[1]}보다 더 {word}.')


def what_for(rng: random.Random) -> dict:
    tool, ko, use, ko_use = one_of(rng, TOOL_ROWS)
    thing = tool if tool in ('scissors', 'glue') else a(tool)
    if rng.random() < 0.5:
        be = 'are' if tool == 'scissors' else 'is'
        question = one_of(
            rng,
            (
                f'What {be} {thing} for?',
                f'What do people use {thing} for?',
                f'What can I do with {thing}?',
                f'Why do people need {thing}?',
                f'What do you do with {thing}?',
            ),
        )
        return chat(rng, 'en', question, f'You use {thing} to {use}.')
    question = one_of(
        rng,
        (
            f'{particle(ko, "은")} 무엇에 써요?',
            f'{particle(ko, "은")} 어디에 써?',
            f'{particle(ko, "은")} 언제 쓰나요?',
            f'{particle(ko, "으로")} 뭐 해?',
            f'{ko} 뭐 할 때 써?',
        ),
    )
    return chat(rng, 'ko', question, f'{particle(ko, "은")} {ko_use} 써요.')


def which_one_for(rng: random.Random) -> dict:
    tool, ko, use, ko_use = one_of(rng, TOOL_ROWS)
    thing = tool if tool in ('scissors', 'glue') else a(tool)
    use = use.replace('yourself', 'myself').replace('your', 'my').replace('you sleep', 'I sleep')
    if rng.random() < 0.5:
        question = one_of(
            rng, (f'What do I need to {use}?', f'I want to {use}. What do I need?', f'What helps me to {use}?')
        )
        return chat(rng, 'en', question, f'You need {thing}.')
    question = one_of(rng, (f'{ko_use} 뭐가 필요해?', f'{ko_use} 무엇을 써요?', f'{ko_use} 쓰는 게 뭐예요?'))
    return chat(rng, 'ko', question, f'{ko_use} {particle(ko, "을")} 써요.')


MAKERS: list[Callable[[random.Random], dict]] = (
    [capital_of] * 5
    + [about_country] * 3
    + [about_animal] * 5
    + [color_of] * 2
    + [opposite_of] * 4
    + [about_calendar] * 3
    + [some_of] * 4
    + [is_a] * 3
    + [which_is_more] * 4
    + [what_for] * 2
    + [which_one_for] * 2
)


def make(rng: random.Random) -> dict:
    return one_of(rng, MAKERS)(rng)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`count` questions with their answers. Raises ValueError where it can't make so many."""
    return distinct(make, seed, count, 'facts')


if __name__ == '__main__':
    show(examples, __doc__.split('\n')[0])
