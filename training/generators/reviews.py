"""Reviews of things, places and services in English and Korean with their summaries: `summarize` examples."""

from __future__ import annotations

from typing import Iterator

from ._making import distinct, show
from ._scenes import read_scenes, summaries

ENGLISH = r'''
== product | en
$ thing, good, bad = kettle; boils water in two minutes; the handle gets warm | backpack; has room for everything; the
    zipper is stiff | desk lamp; gives a soft light; the cable is short | pair of headphones; sounds clear; they press
    after an hour | tent; is up in five minutes; the bag is too small for it | pan; nothing sticks to it; it is rather
    heavy | raincoat; keeps you dry; it has only one pocket | office chair; is good for the back; it squeaks | bread
    knife; cuts like a razor; the box was hard to open | alarm clock; wakes you gently; the buttons are tiny | vacuum
    cleaner; picks up every hair; it is loud | pillow; cures a stiff neck; it smelled odd at first | bike light; is
    very bright; it needs charging every week | coffee maker; makes hot, strong coffee; it drips | rain hat; is
    warm and light; the color is paler than in the picture | yoga mat; does not slip; it does not stay rolled up |
    garden hose; never gets knots; the tap piece leaks a little | water bottle; keeps tea hot until evening; the lid
    is hard to clean | electric toothbrush; cleans well; the stand falls over
$ time = two weeks|a month|three months|half a year|a year|ten days
$ price = @price:12:180
$ stars = two|three|four|five
$ shop = @shop
$ for = my daughter|my mother|the office|our camping trips|my new flat|the garden|my husband|our kitchen|school
$ delivery = came one day early|came after three days|took two weeks|was left at the neighbor's|arrived in a box
    without plastic|was brought up to the third floor
$ service, service2 = I wrote to them and got an answer within an hour; they answer quickly | they sent a spare part
    for free; a spare part was free | nobody answered my mail; mails are not answered | the man on the phone was
    friendly; the phone service is friendly
$ advice, advice2 = I would buy it again; would buy it again | I will give it to friends; will give it to friends |
    for daily use I would choose another one; would choose another one | at half the price it would be perfect; finds
    it too expensive | for beginners it is just right; finds it right for beginners
+ start
s I bought this {thing} {time} ago[ for {for}|][ at {shop}|]. | {time^} with this {thing}: time for a review. | We
    have used this {thing}[ from {shop}|] for {time} now.
p The {thing} has been used for {time}
q What is reviewed? | Which product is the text about? => A {thing}. | The {thing}.
q How long has the writer used it? | Since when has the writer had it? => For {time}. | {time^}.
q Where was it bought? => At {shop}.
q For whom or what was it bought? => For {for}.
+ good
s It {good}[, just as promised|, which I really like|]. | [The best thing first: it|What I like most: it|The good
    news: it] {good}.
p Good: it {good}
q What is good about it? | What does the writer like? => It {good}.
+ bad
s [But|However,|The only thing:|What I don't like:] {bad}. | [A small minus:|Less nice:] {bad}.
p Less good: {bad}
q What is not so good? | What is the weak point? | What does the writer criticize? => {bad^}.
- delivery ~
s The parcel {delivery}.
p The parcel {delivery}
q How was the delivery? | What is said about the parcel? => It {delivery}.
- price ~
s I paid {price}[, which is fair|, not cheap|]. | It cost {price}.
p It cost {price}
q What did it cost? | How much did the writer pay? => {price^}.
- service ~
s [When I had a question, |]{service}.
p {service2^}
q How is the service? => {service2^}.
- stars
s [All in all,|In short,|So:] {stars} [stars|out of five stars] from me, and {advice}. | {stars^} stars; {advice}.
p The writer gives {stars} stars
q How many stars does the writer give? => {stars^}.
t The {thing} {good}, but {bad}. | After {time} the writer finds that the {thing} {good}; {bad}. | A review of a
    {thing}: it {good}[, and it cost {price}|].
h {thing}: good, with one weakness | {thing} after {time} | {stars} stars for a {thing}
e It {good}. Is that enough? | {time^} later: still in love with a {thing}? | Almost perfect, but {bad}. | What do you
    get for {price}?
n Who made the {thing}? | What color is it? | How old is the writer? | How much does it weigh? | How long is the
    guarantee? | Where does the writer live?
k product, thing = thing
k used for, time = time
k price = price
k stars, rating = stars
k shop = shop

== restaurant | en
$ name = @shop
$ street = @street
$ day = @day
$ dish, tasted = fish soup; was full of herbs | mushroom risotto; was creamy and hot | lamb stew; fell off the bone |
    noodles with peanuts; had just the right heat | pumpkin ravioli; melted on the tongue | roast chicken; was crisp |
    lentil curry; was rich and mild | beef dumplings; were juicy | tomato tart; was light as air | grilled trout; was
    fresh from the lake
$ second, second2 = the salad; came without dressing | the pasta; was too salty | the soup; was only lukewarm | the
    steak; was a bit dry | the bread; was from yesterday | the pie; was far too sweet
$ fix = they brought a new one at once|the waiter shrugged|we got a free coffee for it|the cook came out to say
    sorry|nobody cared
$ place = small and loud|bright and calm|full of old clocks|in a former stable|right by the river|decorated with
    hats|so dark that we could hardly read the menu
$ staff = friendly and quick|kind but slow|in a hurry|patient with our children|proud of the wine
$ wait = ten minutes|half an hour|forty minutes|almost an hour
$ price = @price:18:120
$ who = my sister|two friends|my parents|the children|a colleague|my wife|my team
$ tip = book a table|sit in the garden|come before seven|leave room for dessert|bring cash|ask for the lunch menu
+ visit
s On {day} we [ate|had dinner] at the {name} on {street}. | I went to the {name}[ on {street}|] with {who} on {day}. |
    The {name} on {street} is new, so [we tried it|{who} and I tried it] on {day}.
p The visit was on {day}
q Which restaurant is it about? | Where did they eat? => The {name}. | At the {name}.
q On which street is it? => On {street}.
q When were they there? | On which day did they go? => On {day}.
q With whom did the writer go? => With {who}.
+ dish
s The {dish} {tasted}. | I ordered the {dish}, which {tasted}. | [Best of all:|The star of the evening:] the {dish};
    it {tasted}.
p The {dish} {tasted}
q What did the writer like to eat? | Which dish was good? => The {dish}.
q How was the {dish}? => It {tasted}.
- second ~
s {second^} {second2}[, but {fix}|]. | [Less lucky:|A pity:] {second} {second2}[; {fix}|].
p {second^} {second2}
q What was not good? | What went wrong? => {second^} {second2}.
q What happened then? | How did the staff react? => {fix^}.
- place ~
s The room is {place}. | It is {place} there.
p The place is {place}
q What is the place like? | How does the writer describe the room? => It is {place}.
- staff ~
s The staff was {staff}.
p The staff was {staff}
q What was the staff like? => {staff^}.
- wait ~
s We waited {wait} for the food. | The food came after {wait}.
p The food took {wait}
q How long did they wait? => {wait^}.
- price ~
s Together we paid {price}[ with drinks|]. | The bill came to {price}.
p The bill was {price}
q How much was the bill? | What did they pay? => {price^}.
+ tip
s My tip: {tip}. | If you go, {tip}.
p Tip: {tip}
q What does the writer advise? | What is the tip? => {tip^}.
t At the {name} the {dish} {tasted}[, but {second} {second2}|]. | The {name} is {place}, and the {dish} {tasted}. |
    The writer liked the {dish} at the {name} and says: {tip}.
h {name}: try the {dish} | An evening at the {name} | The {name} and its {dish}
e {tip^}, and you will be happy. | A {dish} worth the way to {street}? | {wait^} of waiting: was it worth it? | The
    {dish} tells its own story.
n Who is the cook? | How many tables are there? | When did it open? | Is there parking? | Do they have vegan food? |
    What wine did they drink?
k restaurant, name = name
k street, place = street
k day = day
k dish, food = dish
k bill, price = price
k waiting time, wait = wait
k tip = tip

== stay | en
$ hotel = Hotel {h}|Pension {h}|{h} Guesthouse|Villa {h}|the {h} Inn
$ h = Aurora|Linden|Seagull|Belmont|Rosa|Panorama|Old Mill|Anchor|Edelweiss|Harmony|Paloma|Bellevue|Three Keys
$ town = @town
$ nights = two|three|four|five|six|seven
$ month = @month
$ room, view = small but clean; a view of the sea | large and quiet; a view of the yard | under the roof; a view of
    the hills | on the ground floor; a door to the garden | freshly painted; a balcony | a little dark; a view of a
    wall
$ plus = the bed was very comfortable|breakfast was served until eleven|we could borrow bikes|the owner drew us a
    map|there were fresh flowers every day|the pool was empty in the morning
$ minus = the walls are thin|the shower was cold twice|the elevator did not work|a bar next door was loud until
    two|there was only one power socket|the internet was slow|parking cost extra
$ price = @price:45:210
$ way = five minutes to the beach|ten minutes to the station|next to the old town|far from everything|a short walk
    from the lake
$ host = @titled
$ again = gladly come back|come back only in summer|choose another place next time|stay longer next time
+ stay
s We spent {nights} nights at {hotel} in {town}[ in {month}|]. | {hotel^} in {town}, {nights} nights[ in {month}|]. |
    In {month} we stayed at {hotel} in {town}[ for {nights} nights|].
p A stay at {hotel} in {town}
q Where did they stay? | What is the name of the place? => At {hotel}.
q In which town is it? => In {town}.
q How many nights did they stay? | How long did they stay? => {nights^} nights. | {nights^}.
q In which month were they there? => In {month}.
+ room
s The room was {room}, with {view}. | We got a room that was {room}[; it had {view}|].
p The room was {room}
q What was the room like? => It was {room}.
q What did the room have? => {view^}.
+ plus ~
s [We liked that|What we liked:|A big plus:] {plus}.
p Good: {plus}
q What did they like? | What was the best thing? => {plus^}.
+ minus ~
s [Unfortunately,|But|What bothered us:] {minus}.
p Bad: {minus}
q What did they not like? | What bothered them? => {minus^}.
- way ~
s It is {way}. | The location: {way}.
p It is {way}
q Where is it? | What is the location like? => {way^}.
- price ~
s A night cost {price}[ with breakfast|]. | We paid {price} a night.
p A night cost {price}
q How much was a night? | What did a night cost? => {price^}.
- host ~
s {host}, who runs it, [was very kind|knows everyone in town|answered every question].
p {host} runs it
q Who runs the place? => {host}.
+ again
s We would {again}. | Would we go again? We would {again}.
q Would they go back? | What do they say in the end? => They would {again}.
t At {hotel} in {town}, {plus}, but {minus}. | The guests of {hotel} would {again}; {plus}. | A stay at {hotel}[ for
    {nights} nights|]: the room was {room}.
h {hotel} in {town}: {nights} nights | {nights} nights in {town} | A stay at {hotel}
e {view^}, and then {minus}... | Would you sleep well at {hotel}? | {way^}: that is what counts. | Sleep, eat, repeat,
    in {town}.
n How many rooms are there? | What was the weather like? | Who built it? | What did they eat in the evening? | How did
    they travel there? | Are dogs allowed?
k hotel, name = hotel
k town, place = town
k nights = nights
k month = month
k price, price per night = price
k host, owner = host
'''

KOREAN = r'''
== 상품 후기 | ko
$ thing, good, good2, bad, bad2 = 주전자; 물이 2분이면 끓어요; 물이 빨리 끓고; 손잡이가 뜨거워져요; 손잡이가 뜨겁습니다 | 배낭; 무엇이든 다 들어가요; 많이 들어가고; 지퍼가
    뻑뻑해요; 지퍼가 뻑뻑합니다 | 책상 등; 불빛이 부드러워요; 불빛이 부드럽고; 선이 짧아요; 선이 짧습니다 | 헤드폰; 소리가 맑아요; 소리가 맑고; 한 시간 쓰면 귀가 아파요; 오래 쓰면 귀가 아픕니다
    | 텐트; 5분이면 칠 수 있어요; 빨리 칠 수 있고; 가방이 작아요; 가방이 작습니다 | 프라이팬; 음식이 눌어붙지 않아요; 눌어붙지 않고; 조금 무거워요; 조금 무겁습니다 | 비옷; 하나도 젖지
    않아요; 젖지 않고; 주머니가 하나뿐이에요; 주머니가 하나뿐입니다 | 의자; 허리가 편해요; 허리가 편하고; 소리가 나요; 소리가 납니다 | 빵칼; 아주 잘 들어요; 잘 들고; 상자를 열기 힘들었어요;
    상자를 열기 힘듭니다 | 청소기; 머리카락까지 빨아들여요; 잘 빨아들이고; 시끄러워요; 시끄럽습니다 | 베개; 목이 편해졌어요; 목이 편하고; 처음에 냄새가 났어요; 처음에 냄새가 납니다 | 자전거 등;
    무척 밝아요; 밝고; 매주 충전해야 해요; 자주 충전해야 합니다 | 장화; 따뜻하고 가벼워요; 따뜻하고; 사진보다 색이 옅어요; 사진보다 색이 옅습니다 | 물병; 저녁까지 따뜻해요; 오래 따뜻하고; 뚜껑을
    씻기 어려워요; 뚜껑을 씻기 어렵습니다
$ time = 2주|한 달|석 달|반년|1년|열흘
$ price = @won:12000:180000
$ stars = 두|세|네|다섯
$ for = 딸 선물로|어머니 선물로|사무실에서 쓰려고|여행 때 쓰려고|새집에서 쓰려고|친구 권유로|세일을 해서|부모님 드리려고
$ delivery, delivery2 = 하루 일찍 왔어요; 하루 일찍 왔어요 | 사흘 만에 왔어요; 사흘 만에 왔어요 | 2주나 걸렸어요; 2주나 걸렸어요 | 옆집에 맡겨 두었어요; 옆집에 맡겨 두었어요 |
    3층까지 가져다주었어요; 3층까지 가져다주었어요
$ advice = 다시 사고 싶어요|친구에게도 주고 싶어요|매일 쓰기에는 다른 것이 낫겠어요|값이 절반이면 딱 좋겠어요|처음 쓰는 분께 알맞아요
+ start
s {for} 산 {thing}, {time} 써 봤어요. | 이 {thing:을} 쓴 지 {time} 되었어요. | {time} 전에 [{for} |]{thing:을} 샀어요.
p {thing:을} {time} 썼어요
q 어떤 물건의 후기인가요? | 무엇을 샀나요? => {thing:이에요}.
q 얼마나 썼나요? | 쓴 지 얼마나 되었나요? => {time} 썼어요. | {time}이에요.
q 왜 샀나요? | 어떻게 사게 되었나요? => {for} 샀어요.
+ good
s {good}. | 먼저 좋은 점이요. {good}. | 가장 마음에 드는 점은 이거예요. {good}.
p 좋은 점: {good}
q 좋은 점은 무엇인가요? | 무엇이 마음에 들었나요? => {good}.
+ bad
s 그런데 {bad}. | 아쉬운 점도 있어요. {bad}. | 하나만 빼면요. {bad}.
p 아쉬운 점: {bad}
q 아쉬운 점은 무엇인가요? | 무엇이 마음에 들지 않았나요? => {bad}.
- delivery ~
s 물건은 {delivery}. | 배송은 {delivery}.
p 배송: {delivery2}
q 배송은 어땠나요? => {delivery2}.
- price ~
s 값은 {price:이에요}. | {price} 주고 샀어요.
p 값은 {price:이에요}
q 값은 얼마인가요? | 얼마를 주었나요? => {price:이에요}.
- stars
s 별점은 {stars} 개. {advice}. | 저는 별 {stars} 개 드려요. {advice}.
p 별을 {stars} 개 주었어요
q 별을 몇 개 주었나요? => {stars} 개예요.
t {thing:을} {time} 써 보니 {good2} {bad2}. | 쓴 사람에 따르면 {thing:은} {good2} {bad2}. | {thing} 후기입니다. {good2} 값은 {price}입니다.
h {thing}, {time} 쓴 후기 | {thing:을} 써 보니 | {thing}의 좋은 점과 아쉬운 점
e {time} 뒤에도 마음에 들까요? | 완벽할 뻔한 {thing:이에요}. | {price}의 값을 할까요? | {thing} 하나로 하루가 달라집니다.
n 누가 만들었나요? | 무슨 색인가요? | 무게는 얼마인가요? | 보증 기간은 얼마인가요? | 글쓴이는 몇 살인가요?
k 상품, 물건 = thing
k 쓴 기간, 기간 = time
k 가격 = price

== 식당 후기 | ko
$ shop = @shop
$ name = {shop}식당|{shop}국수|{shop}밥집|{shop}카페|{shop}만두
$ day = @day
$ dish, tasted = 생선국; 향긋했습니다 | 버섯죽; 따뜻하고 부드러웠습니다 | 갈비찜; 무척 연했습니다 | 땅콩국수; 고소했습니다 | 호박전; 입에서 녹았습니다 | 닭구이; 바삭했습니다 | 콩카레;
    순하고 깊은 맛이었습니다 | 손만두; 속이 꽉 찼습니다 | 송어구이; 아주 싱싱했습니다 | 비빔밥; 나물이 넉넉했습니다
$ second, second2 = 샐러드; 양념 없이 나왔습니다 | 파스타; 너무 짰습니다 | 국; 미지근했습니다 | 스테이크; 조금 질겼습니다 | 빵; 어제 것이었습니다 | 파이; 너무 달았습니다
$ fix, fix2 = 바로 새로 주었습니다; 바로 새로 주었어요 | 종업원은 모른 척했습니다; 종업원이 모른 척했어요 | 커피를 그냥 주었습니다; 커피를 그냥 주었어요 | 요리사가 나와 사과했습니다; 요리사가
    나와 사과했어요
$ place = 작고 시끄러운|밝고 조용한|옛날 시계가 가득한|마구간을 고친|강가에 있는|모자로 꾸민
$ staff, staff2 = 친절하고 빨랐습니다; 친절하고 빨랐어요 | 친절하지만 느렸습니다; 친절하지만 느렸어요 | 무척 바빠 보였습니다; 바빠 보였어요 | 아이들에게 다정했습니다; 아이들에게 다정했어요
$ wait = 10분|30분|40분|한 시간
$ price = @won:18000:120000
$ who = 언니|친구 둘|부모님|아이들|동료|아내
$ tip, tip2 = 예약을 하세요; 예약을 하라고 해요 | 마당 자리에 앉으세요; 마당 자리에 앉으라고 해요 | 일곱 시 전에 가세요; 일곱 시 전에 가라고 해요 | 후식 먹을 배를 남기세요; 후식 먹을
    배를 남기라고 해요 | 점심 차림표를 물어보세요; 점심 차림표를 물어보라고 해요
+ visit
s {day}에 {who:과} {name}에 갔습니다. | {day} 저녁은 {name}에서 먹었습니다. | 새로 생긴 {name}에 {day} 다녀왔습니다[. {who:과} 함께였습니다|].
p {day}에 {name}에 갔어요
q 어느 식당인가요? | 어디에서 먹었나요? => {name:이에요}. | {name}에서 먹었어요.
q 언제 갔나요? | 무슨 요일에 갔나요? => {day}에 갔어요. | {day}이에요.
q 누구와 갔나요? => {who:과} 갔어요. | {who:이에요}.
+ dish
s {dish:은} {tasted}. | 제가 시킨 {dish:은} {tasted}. | 가장 좋았던 것은 {dish:이었습니다}. {tasted}.
p {dish:이} 좋았어요
q 무엇이 맛있었나요? | 어떤 음식이 좋았나요? => {dish:이에요}. | {dish:이} 좋았어요.
- second ~
s 하지만 {second:은} {second2}[. {fix}|]. | {second:이} {second2}[. {fix}|].
p {second:은} 아쉬웠어요
q 무엇이 아쉬웠나요? | 어떤 음식이 좋지 않았나요? => {second:이에요}. | {second:이} 아쉬웠어요.
q 그래서 가게는 어떻게 했나요? => {fix2}.
- place ~
s {place} 곳입니다. | {place} 가게입니다.
p {place} 곳이에요
q 어떤 곳인가요? | 가게는 어떤 모습인가요? => {place} 곳이에요.
- staff ~
s 일하는 분들은 {staff}.
p 일하는 분들은 {staff2}
q 일하는 사람들은 어땠나요? => {staff2}.
- wait ~
s 음식은 {wait} 만에 나왔습니다. | {wait:을} 기다렸습니다.
p 음식을 {wait} 기다렸어요
q 얼마나 기다렸나요? => {wait} 기다렸어요.
- price ~
s 모두 {price:을} 냈습니다. | 값은 모두 {price}입니다.
p 모두 {price:을} 냈어요
q 얼마를 냈나요? | 값은 모두 얼마였나요? => {price:이에요}. | {price:을} 냈어요.
+ tip
s 가신다면 {tip}. | 한마디만 하면, {tip}.
p {tip2}
q 무엇을 권하나요? | 글쓴이의 조언은 무엇인가요? => {tip2}.
t {name}에서 먹은 {dish:은} 좋았[지만 {second:은} 아쉬웠습니다|습니다]. | 글쓴이는 {name}의 {dish:을} 칭찬합니다[. {second:은} 아쉬웠습니다|]. | {name:은}
    {place} 곳이고 {dish:이} 맛있습니다.
h {name}에서 먹은 {dish} | {name} 다녀온 이야기 | {dish:이} 좋은 {name}
e {dish} 한 그릇에 길을 나설 만할까요? | {wait:을} 기다릴 만했을까요? | {name}의 {dish}, 그 맛이 궁금하신가요? | {place} 곳에서 {dish:을}.
n 요리사는 누구인가요? | 자리는 몇 개인가요? | 언제 문을 열었나요? | 주차할 곳이 있나요? | 무슨 술을 마셨나요?
k 식당, 가게 = name
k 요일 = day
k 음식 = dish
k 값, 가격 = price
k 기다린 시간 = wait

== 숙소 후기 | ko
$ h = 동백|소나무|갈매기|한옥|장미|전망|물레방아|등대|달빛|솔바람
$ hotel = {h}호텔|{h}민박|{h}펜션|{h}여관
$ town = @town
$ nights = 이틀|사흘|나흘|닷새|엿새|일주일
$ month = @month
$ room, room2 = 작지만 깨끗했습니다; 작지만 깨끗했어요 | 넓고 조용했습니다; 넓고 조용했어요 | 지붕 밑이라 아늑했습니다; 아늑했어요 | 1층이라 편했습니다; 1층이라 편했어요 | 조금
    어두웠습니다; 조금 어두웠어요
$ plus, plus2 = 침대가 편했습니다; 침대가 편했어요 | 아침을 늦게까지 주었습니다; 아침을 늦게까지 주었어요 | 자전거를 빌릴 수 있었습니다; 자전거를 빌릴 수 있었어요 | 주인이 지도를 그려
    주었습니다; 주인이 지도를 그려 주었어요 | 날마다 꽃이 새로 꽂혔습니다; 꽃이 날마다 새것이었어요
$ minus, minus2 = 벽이 얇았습니다; 벽이 얇았어요 | 찬물이 두 번 나왔습니다; 찬물이 두 번 나왔어요 | 승강기가 고장이었습니다; 승강기가 고장이었어요 | 옆 술집이 시끄러웠습니다; 옆 술집이
    시끄러웠어요 | 인터넷이 느렸습니다; 인터넷이 느렸어요 | 주차비를 따로 냈습니다; 주차비를 따로 냈어요
$ price = @won:45000:210000
$ way = 바다까지 5분|역까지 10분|옛 시내 바로 옆|버스 정류장 앞|호수에서 가까운 곳
$ host = @full
$ again, again2 = 다시 가고 싶습니다; 다시 가고 싶어 해요 | 여름에만 다시 가겠습니다; 여름에만 다시 가려고 해요 | 다음에는 다른 곳에 묵겠습니다; 다음에는 다른 곳에 묵으려고 해요 |
    다음에는 더 오래 있고 싶습니다; 더 오래 있고 싶어 해요
+ stay
s {month}에 {town} {hotel}에서 {nights} 묵었습니다. | {town:으로} 여행 가서 {hotel}에서 {nights} 지냈습니다. | {hotel:은} {town}에 있습니다. 우리는
    {nights} 묵었습니다.
p {hotel}에서 {nights} 묵었어요
q 어디에서 묵었나요? | 숙소 이름은 무엇인가요? => {hotel:이에요}. | {hotel}에서 묵었어요.
q 숙소는 어디에 있나요? => {town}에 있어요.
q 며칠 묵었나요? | 얼마나 지냈나요? => {nights} 묵었어요. | {nights:이에요}.
q 몇 월에 갔나요? => {month}이에요.
+ room
s 방은 {room}. | 우리 방은 {room}.
p 방은 {room2}
q 방은 어땠나요? => {room2}.
+ plus ~
s 좋은 점을 말하면, {plus}. | 무엇보다 {plus}.
p {plus2}
q 무엇이 좋았나요? => {plus2}.
+ minus ~
s 하지만 {minus}. | 아쉽게도 {minus}.
p {minus2}
q 무엇이 아쉬웠나요? | 불편한 점은 무엇이었나요? => {minus2}.
- way ~
s 위치는 {way}입니다. | 자리가 좋습니다. {way}입니다.
p 위치는 {way:이에요}
q 위치는 어떤가요? => {way:이에요}.
- price ~
s 하룻밤에 {price}입니다. | 하룻밤 값은 {price:이었습니다}.
p 하룻밤에 {price:이에요}
q 하룻밤에 얼마인가요? => {price:이에요}.
- host ~
s 주인 {host} 씨는 무척 친절했습니다. | {host} 씨가 운영하는데 마을을 잘 압니다.
p {host} 씨가 운영해요
q 누가 운영하나요? | 주인은 누구인가요? => {host} 씨예요.
+ again
s {again}.
q 다시 갈 생각이 있나요? | 마지막에 뭐라고 하나요? => {again2}.
t {hotel}에서 {nights} 묵었는데 방은 {room}. | {town}의 {hotel:은} 좋은 점도 아쉬운 점도 있었습니다. {minus}. | {hotel} 후기입니다. {plus}.
h {town} {hotel} 후기 | {hotel}에서 보낸 {nights} | {town}에서 {nights}
e {way}, 그거면 충분할까요? | {hotel}의 밤은 어땠을까요? | {nights:이} 짧았을까요, 길었을까요?
n 방은 몇 개인가요? | 날씨는 어땠나요? | 누가 지었나요? | 저녁은 무엇을 먹었나요? | 강아지도 들어갈 수 있나요?
k 숙소, 이름 = hotel
k 곳, 도시 = town
k 기간 = nights
k 달 = month
k 가격, 하룻밤 값 = price
k 주인 = host
'''

SCENES = read_scenes(ENGLISH + KOREAN)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`summarize` examples of reviews. Raises ValueError if there are not so many distinct ones."""
    return distinct(lambda rng: summaries(SCENES, rng), seed, count, 'reviews')


if __name__ == '__main__':
    show(examples, __doc__)
