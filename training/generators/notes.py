"""Diaries, instructions and portraits in English and Korean with their summaries: `summarize` examples."""

from __future__ import annotations

from typing import Iterator

from ._making import distinct, show
from ._scenes import read_scenes, summaries

ENGLISH = r'''
== diary | en
$ day = @day
$ friend = @first
$ place, saw = the sea; a seal on a rock | the market; a man who sold nothing but buttons | the mountains; snow in the
    shade | the zoo; a sleeping lion | the old town; a bride in red shoes | the forest; a deer with two fawns | the
    museum; a ship made of matches | the lake; a swan chasing a dog | the harbor; a boat full of melons | the castle;
    a peacock on the roof
$ start = woke up late|missed the bus|burned the toast|found a letter|put on two different socks|had coffee on the
    balcony
$ weather = it rained until noon|the sun came out at ten|the wind was strong|it was hotter than expected|fog lay over
    everything|the sky was as blue as in a picture
$ ate = noodles from a paper box|a huge ice cream|bread with cheese|fried fish|soup at a tiny stand|plum cake
$ bought = a green cup|a map from 1950|a bag of cherries|a straw hat|three postcards|a wooden spoon|a book without a
    cover
$ money = @price:2:40
$ lost = my umbrella|one glove|the way home|a game of cards|my ticket|the key to the bike
$ felt = tired and happy|a little lonely|proud of myself|like a child again|calm|ready for a week of work
$ time = [five|six|seven|eight] o'clock|half past [five|six|seven|eight]|a quarter past [six|seven]|[5|6|7|8] [p.m.|pm]|
    [5|6|7|8]pm|[5|6|7|8]:[15|30|45] [p.m.|pm]|[17|18|19|20]:[00|15|30|45]
$ plan = call my mother|go swimming|write two letters|clean the kitchen|start a new book|bake bread
+ start
s {day^}. I {start}[, which never happens to me|]. | On {day} I {start}. | What a {day}! I {start}.
p The writer {start} | It was a {day}
q On which day was it? | What day does the writer tell about? => On {day}.
q How did the day begin? | What happened first? => The writer {start}.
+ place
s Then {friend} came and we went to {place}. | {friend} and I drove to {place}[; {weather}|]. | I took the train to
    {place} with {friend}.
p A trip to {place} with {friend}
q Where did they go? | What was the destination? => To {place}.
q Who came along? | With whom did the writer go? => {friend}. | With {friend}.
q What was the weather like? => {weather^}.
+ saw
s There we saw {saw}. | I will not forget {saw}. | The best moment: {saw}.
p They saw {saw}
q What did they see? | What was the best moment? => {saw^}.
- ate ~
s For lunch we had {ate}. | We ate {ate}.
p They ate {ate}
q What did they eat? => {ate^}.
- bought ~
s I bought {bought}[ for {money}|]. | For {money} I got {bought}.
p {bought^} was bought
q What did the writer buy? => {bought^}.
q How much did it cost? => {money^}.
- lost ~
s Somewhere I lost {lost}. | The only bad thing: I lost {lost}.
p Something was lost on the way
q What did the writer lose? => {lost^}.
- back ~
s We were back at {time}. | At {time} I was home again.
p They were back at {time}
q When were they back? | At what time did the writer come home? => At {time}.
+ felt
s Now I am {felt}[. Tomorrow I want to {plan}|]. | I went to bed {felt}[; tomorrow I will {plan}|].
p In the evening the writer was {felt}
q How did the writer feel in the evening? => {felt^}.
q What is the plan for tomorrow? => To {plan}.
t On {day} the writer and {friend} went to {place} and saw {saw}. | A day at {place} with {friend}: they saw {saw}. |
    The writer {start}, went to {place} and was {felt} in the evening.
h A {day} at {place} | With {friend} to {place} | {saw} and other things
e Who would expect {saw}? | It began badly: the writer {start}. | {ate^} and {saw}: what a day. | A {day} to remember.
n How old is {friend}? | How did they get home? | Where does the writer live? | What did {friend} wear? | How much was
    the ticket? | Who took the photos?
k day = day
k friend, with = friend
k place, where = place
k bought = bought
k price = money
k food, ate = ate
k back, time = time

== howto | en
$ job, first, second, third, care, goal = clean a window; wipe off the dust; rub with warm water and a little vinegar;
    dry it with newspaper; do it when the sun is not shining; no streaks | cook rice; wash it until the water is
    clear; let it boil once; keep the lid closed for fifteen minutes; do not stir; grains that do not stick | plant
    tulips; dig a hole three times as deep as the bulb; put the bulb in with the tip up; cover it with earth; do it
    before the first frost; flowers in spring | fix a flat tire; take off the wheel; find the hole in a bowl of water;
    glue a patch on it; let the glue dry for five minutes; a tire that holds | pack a suitcase; put shoes at the
    bottom; roll the clothes; lay shirts on top; keep medicine in your hand luggage; clothes without creases | make
    tea; warm the pot; pour in hot water; take the leaves out after three minutes; do not use boiling water for green
    tea; tea that is not bitter | remove candle wax; let it get hard; scrape it off with a spoon; iron over paper;
    test it on a hidden spot; a clean tablecloth | bathe a dog; brush it first; use lukewarm water; rinse well; keep
    soap out of its eyes; a clean and calm dog | store apples; sort out the bruised ones; lay them side by side; keep
    them in a cool cellar; do not put them beside potatoes; fresh apples until March | sew on a button; take a double
    thread; go through each hole four times; wind the thread under the button; do not pull too tight; a button that
    lasts | light a campfire; lay a ring of stones; put small sticks in the middle; add bigger wood slowly; keep a
    bucket of water ready; a fire that does not smoke | learn a poem; read it aloud three times; cover the last words;
    say it before you sleep; take one verse a day; a poem you keep
$ tool = good light|an old towel|enough time|clean hands|a dry place|a helper|some patience|a table near the window
$ min = @int:5:60:5
$ who = my grandmother|a neighbor|my first boss|an old gardener|a friend from {town}|the woman at the market
$ town = @town
$ fault = being in a hurry|taking too much|forgetting the last step|skipping the first step|using cold water
$ level = a beginner|a child of ten|a busy parent|someone with patience
+ intro
s How to {job}: | This is how you {job}[. {who^} showed me|]. | {who^} taught me how to {job}.
q What does the text explain? | What can you learn here? => How to {job}.
q Who taught the writer? | From whom does the writer know it? => {who^}.
+ steps
s First {first}, then {second}. After that, {third}. | Begin like this: {first}. Next, {second}, and in the end
    {third}. | {first^}. Then {second}. Finally, {third}.
p First {first} | Finally {third}
q What do you do first? | What is the first step? => {first^}.
q What comes second? | What do you do after the first step? => {second^}.
q What is the last step? | What do you do in the end? => {third^}.
+ care ~
s Important: {care}. | [Don't forget:|And remember:] {care}.
p Important: {care}
q What is important? | What should you remember? => {care^}.
- tool ~
s You need {tool}. | Have {tool} ready.
p You need {tool}
q What do you need? => {tool^}.
- min ~
s It takes about {min} minutes. | Plan {min} minutes for it.
p It takes about {min} minutes
q How long does it take? => About {min} minutes.
- fault ~
s The most common mistake is {fault}. | Most people fail by {fault}.
p Common mistake: {fault}
q What is the most common mistake? => {fault^}.
- level ~
s Even {level} can do it.
q Who can do it? => {level^}.
- goal
s The reward: {goal}. | If all goes well, you get {goal}.
p The result: {goal}
q What do you get? | What is the result? => {goal^}.
t To {job}, {first}, {second} and {third}. | The text explains how to {job}[ in {min} minutes|]; important: {care}. |
    With three steps you can {job}[ and get {goal}|].
h How to {job} | {job}: three steps | Three steps to {goal}
e {goal^}: it is easier than you think. | Three steps, {min} minutes. | The trick of {who}. | Avoid {fault}, and it
    works.
n What does it cost? | Who invented it? | How often should you do it? | Where can you buy the things? | What do you do
    if it fails? | Which brand is best?
k time, minutes = min
k needed, tool = tool
k mistake = fault
k learned from, teacher = who

== portrait | en
$ name = @full
$ first = @first
$ age = @int:19:88
$ town = @town
$ from = @town
$ job, does = baker; gets up at three in the morning | bus driver; knows every curve of line {n} | vet; treats mostly
    cows | piano tuner; carries {n} small tools | lighthouse keeper; counts the ships | school cook; cooks for {n}
    children | bookseller; has read {n} novels | chimney sweep; shakes many hands at New Year | beekeeper; looks after
    {n} hives | clockmaker; repairs {n} clocks a year | ferry captain; crosses the river {n} times a week | puppet
    maker; carves heads from lime wood
$ n = @int:12:190
$ since = @year:1970:2019
$ pet, pname = a dog; {p} | a cat; {p} | a parrot; {p} | a goat; {p} | a turtle; {p}
$ p = Muffin|Tiger|Snow|Coco|Bandit|Olive|Waffle|Smoky|Peanut|Rusty|Cleo|Gizmo|Admiral|Mustard
$ hobby = plays chess on Sundays|collects spoons|dances tango|swims in the lake all year|paints tiny pictures|sings in
    a choir|bakes for the whole street|grows roses|flies kites
$ learned = an uncle|a book|the father|a neighbor|a teacher in {from}|nobody
$ dream = see the northern lights|walk to the sea|write a cookbook|own a red boat|learn Korean|play in a band|sleep
    until noon
$ children = one child|two children|three children|four children|no children
+ who
s {name}, {age}, is a {job} in {town}[ and {does}|]. | In {town} everybody knows {name}, the {job}[, who {does}|].
    {first2} is {age}. | {name} from {town} is {age} years old and works as a {job}[; {first2} {does}|].
p {name} is a {job} in {town}
q What is {name}'s job? | What does {name} do? | What kind of work does {name} do? => {name} is a {job}. | A {job}.
q Where does {name} live? | Where does {name} work? => In {town}.
q How old is {name}? => {age}.
q What is said about the work of {name}? => {first2} {does}.
$ first2 = {name}
- since ~
s The work began in {since}. | It all started in {since}.
p It began in {since}
q In which year did it begin? | Since when has {name} done this? => In {since}. | Since {since}.
- learned ~
s {learned^} taught {name} the craft. | The teacher was {learned}.
p Learned from {learned}
q From whom did {name} learn it? | Who taught {name}? => {learned^}.
- from ~
s {name} was born in {from}[ and has {children}|]. | {from} is the place of birth.
p Born in {from}
q Where was {name} born? => In {from}.
q How many children does {name} have? => {children^}.
- pet ~
s {pname}, {pet}, is always there. | At home waits {pet} called {pname}.
p {pet^} called {pname}
q What is the pet called? => {pname}.
q What pet does {name} have? => {pet^}.
- hobby ~
s In free hours {name} {hobby}. | {name} also {hobby}.
p {name} {hobby}
q What does {name} do in free time? | What is {name}'s hobby? => {name} {hobby}.
+ dream
s The dream: to {dream}. | One day {name} wants to {dream}.
p The dream is to {dream}
q What is {name}'s dream? | What does {name} want to do one day? => To {dream}.
t {name} is a {job} in {town} who wants to {dream}. | The {job} {name} from {town} {hobby} and dreams of one thing: to
    {dream}. | A portrait of {name}, {age}, a {job} in {town}.
h {name}, {job} in {town} | The {job} of {town} | A {job} with a dream
e {pname} knows all the secrets of this {job}. | A {job} who {hobby}. | To {dream}: will it come true? | {town} would
    not be the same without {name}.
n What does {name} earn? | Is {name} married? | What is the name of {name}'s mother? | How tall is {name}? | What car
    does {name} drive? | How much is the rent?
k name = name
k age = age
k job, profession = job
k town, place = town
k born in, birthplace = from
k since, year = since
k pet = pname
'''

KOREAN = r'''
== 일기 | ko
$ day = @day
$ friend = @first
$ place, saw = 바다; 바위 위의 물개 | 시장; 단추만 파는 아저씨 | 산; 그늘에 남은 눈 | 동물원; 잠든 사자 | 옛 시내; 빨간 구두를 신은 신부 | 숲; 사슴 세 마리 | 박물관; 성냥으로
    만든 배 | 호수; 개를 쫓는 백조 | 항구; 수박을 실은 배 | 옛 성; 지붕 위의 공작
$ start, start2 = 늦잠을 잤다; 늦잠을 잤어요 | 버스를 놓쳤다; 버스를 놓쳤어요 | 빵을 태웠다; 빵을 태웠어요 | 편지를 받았다; 편지를 받았어요 | 양말을 짝짝이로 신었다; 양말을 짝짝이로
    신었어요 | 베란다에서 커피를 마셨다; 커피를 마셨어요
$ weather, weather2 = 점심때까지 비가 왔다; 점심때까지 비가 왔어요 | 열 시에 해가 나왔다; 열 시에 해가 나왔어요 | 바람이 셌다; 바람이 셌어요 | 생각보다 더웠다; 생각보다 더웠어요 |
    안개가 자욱했다; 안개가 자욱했어요
$ ate = 종이 상자에 든 국수|커다란 아이스크림|치즈 빵|생선튀김|작은 가게의 국|자두 케이크
$ bought = 초록색 컵|오래된 지도|버찌 한 봉지|밀짚모자|엽서 세 장|나무 숟가락|표지 없는 책
$ money = @won:2000:40000
$ lost = 우산|장갑 한 짝|기차표|자전거 열쇠
$ felt, felt2 = 피곤하지만 즐거웠다; 피곤하지만 즐거웠어요 | 조금 쓸쓸했다; 조금 쓸쓸했어요 | 뿌듯했다; 뿌듯했어요 | 아이가 된 것 같았다; 아이가 된 것 같았어요 | 마음이 편했다; 마음이
    편했어요
$ time = 저녁 [여섯|일곱|여덟|아홉] 시|저녁 [여섯|일곱|여덟] 시 반|오후 [5|6|7|8]시|오후 [5|6|7|8]시 [20|30|40]분
$ plan, plan2 = 엄마에게 전화해야지; 엄마에게 전화하려고 해요 | 수영하러 가야지; 수영하러 가려고 해요 | 편지를 두 통 써야지; 편지를 쓰려고 해요 | 부엌을 치워야지; 부엌을 치우려고 해요 |
    새 책을 읽어야지; 새 책을 읽으려고 해요
+ start
s {day}. 아침부터 {start}. | 오늘은 {day}. {start}.
p {day}에 있었던 일이에요 | 아침에 {start2}
q 무슨 요일의 일인가요? => {day}이에요.
q 아침에 무슨 일이 있었나요? | 하루가 어떻게 시작되었나요? => {start2}.
+ place
s {friend:과} {place}에 갔다[. {weather}|]. | 기차를 타고 {friend:과} 함께 {place:으로} 떠났다[. {weather}|].
p {friend:과} {place}에 갔어요
q 어디에 갔나요? => {place}에 갔어요. | {place:이에요}.
q 누구와 갔나요? => {friend:과} 갔어요. | {friend:이에요}.
q 날씨는 어땠나요? => {weather2}.
+ saw
s 거기서 {saw:을} 보았다. | {saw:을} 본 것은 잊지 못하겠다. | 가장 좋았던 것은 {saw:이었다}.
p {saw:을} 보았어요
q 무엇을 보았나요? | 가장 좋았던 것은 무엇인가요? => {saw:을} 보았어요. | {saw:이에요}.
- ate ~
s 점심에는 {ate:을} 먹었다. | 우리는 {ate:을} 나누어 먹었다.
p {ate:을} 먹었어요
q 무엇을 먹었나요? => {ate:을} 먹었어요. | {ate:이에요}.
- bought ~
s {bought:을} 샀다[. {money:이었다}|]. | {money:을} 주고 {bought:을} 샀다.
p {bought:을} 샀어요
q 무엇을 샀나요? => {bought:을} 샀어요. | {bought:이에요}.
q 얼마를 주었나요? => {money:이에요}.
- lost ~
s 어디선가 {lost:을} 잃어버렸다. | 아쉽게도 {lost:을} 잃어버렸다.
p {lost:을} 잃어버렸어요
q 무엇을 잃어버렸나요? => {lost:을} 잃어버렸어요. | {lost:이에요}.
- back ~
s {time}에 집에 돌아왔다. | 집에 오니 {time:이었다}.
p {time}에 돌아왔어요
q 몇 시에 돌아왔나요? => {time}에 돌아왔어요. | {time:이에요}.
+ felt
s {felt}[. 내일은 {plan}|]. | 자려고 누우니 {felt}[. 내일은 {plan}|].
p 저녁에는 {felt2}
q 저녁에 기분이 어땠나요? | 하루를 마치고 어떤 기분이었나요? => {felt2}.
q 내일은 무엇을 하려고 하나요? => {plan2}.
t {day}에 {friend:과} {place}에 가서 {saw:을} 보았습니다. | {place}에서 {saw:을} 본 하루를 적은 일기입니다. | 글쓴이는 {friend:과} {place}에 다녀왔습니다[.
    {ate:도} 먹었습니다|].
h {friend:과} 함께 간 {place} | {place}에서 본 {saw} | {day}의 일기
e {saw:을} 만날 줄 누가 알았을까요? | {ate:과} {saw}, 그것으로 충분한 하루. | 오래 기억할 {day}입니다.
n {friend:은} 몇 살인가요? | 글쓴이는 어디에 사나요? | 표는 얼마였나요? | 사진은 누가 찍었나요? | {friend:은} 무엇을 입었나요?
k 요일 = day
k 친구, 함께 간 사람 = friend
k 장소, 간 곳 = place
k 산 것 = bought
k 값, 가격 = money
k 먹은 것 = ate
k 돌아온 시간 = time

== 방법 | ko
$ job, first & first2, second & second2, third & third2, care & care2, goal = 창문 닦기; 먼지를 털어 냅니다; 먼지를 털어 내요; 식초를 탄 물로
    닦습니다; 식초를 탄 물로 닦아요; 신문지로 말립니다; 신문지로 말려요; 햇빛이 강할 때는 하지 마세요; 햇빛이 강할 때는 피해요; 얼룩 없는 창문 | 밥 짓기; 물이 맑아질 때까지 쌀을 씻습니다; 쌀을
    씻어요; 센 불에서 한 번 끓입니다; 센 불에서 끓여요; 뚜껑을 덮고 15분 둡니다; 15분 뜸을 들여요; 젓지 마세요; 젓지 않아요; 고슬고슬한 밥 | 튤립 심기; 깊은 구멍을 팝니다; 깊은 구멍을
    파요; 뾰족한 쪽을 위로 넣습니다; 뾰족한 쪽을 위로 넣어요; 흙을 덮습니다; 흙을 덮어요; 첫서리 전에 심으세요; 첫서리 전에 심어요; 봄에 피는 꽃 | 자전거 바퀴 때우기; 바퀴를 뺍니다; 바퀴를
    빼요; 물에 담가 구멍을 찾습니다; 물에 담가 구멍을 찾아요; 고무를 붙입니다; 고무를 붙여요; 풀을 5분 말리세요; 풀을 5분 말려요; 튼튼한 바퀴 | 여행 가방 싸기; 신발을 아래에 넣습니다; 신발을
    아래에 넣어요; 옷을 돌돌 맙니다; 옷을 돌돌 말아요; 셔츠를 위에 얹습니다; 셔츠를 위에 얹어요; 약은 작은 가방에 넣으세요; 약은 작은 가방에 넣어요; 구겨지지 않은 옷 | 차 우리기; 찻주전자를
    데웁니다; 찻주전자를 데워요; 뜨거운 물을 붓습니다; 뜨거운 물을 부어요; 3분 뒤에 잎을 꺼냅니다; 3분 뒤에 잎을 꺼내요; 녹차에는 끓는 물을 쓰지 마세요; 녹차에는 끓는 물을 쓰지 않아요; 쓰지 않은
    차 | 강아지 목욕; 털을 빗깁니다; 털을 빗겨요; 미지근한 물로 씻깁니다; 미지근한 물로 씻겨요; 깨끗이 헹굽니다; 깨끗이 헹궈요; 눈에 비누가 들어가지 않게 하세요; 눈에 비누가 안 들어가게 해요;
    깨끗한 강아지 | 사과 두기; 멍든 것을 골라냅니다; 멍든 것을 골라내요; 나란히 놓습니다; 나란히 놓아요; 서늘한 곳에 둡니다; 서늘한 곳에 둬요; 감자 옆에 두지 마세요; 감자 옆에 두지 않아요;
    오래가는 사과 | 단추 달기; 실을 두 겹으로 꿥니다; 실을 두 겹으로 꿰어요; 구멍마다 네 번 지나갑니다; 구멍마다 네 번 지나가요; 단추 밑에 실을 감습니다; 단추 밑에 실을 감아요; 너무 당기지
    마세요; 너무 당기지 않아요; 튼튼한 단추 | 시 외우기; 소리 내어 세 번 읽습니다; 세 번 읽어요; 끝말을 가립니다; 끝말을 가려요; 자기 전에 외워 봅니다; 자기 전에 외워 봐요; 하루에 한 연만
    하세요; 하루에 한 연만 해요; 마음에 남는 시
$ tool = 밝은 자리|낡은 수건|넉넉한 시간|깨끗한 손|마른 자리|도와줄 사람
$ min = @int:5:60:5
$ who = 할머니|이웃|첫 사장님|늙은 정원사|시장 아주머니|{town} 친구
$ town = @town
$ fault = 서두르는 것|너무 많이 쓰는 것|마지막을 잊는 것|처음을 건너뛰는 것|찬물을 쓰는 것
+ intro
s {job} 방법입니다[. {who:이} 가르쳐 주었습니다|]. | {who}에게 배운 {job} 방법을 적습니다. | {job}, 이렇게 하면 됩니다.
q 무엇을 설명하는 글인가요? | 무엇을 배울 수 있나요? => {job} 방법이에요.
q 누구에게 배웠나요? => {who}에게 배웠어요. | {who:이에요}.
+ steps
s 먼저 {first}. 다음에는 {second}. 끝으로 {third}. | 처음에 {first}. 그러고 나서 {second}. 마지막에 {third}.
p 먼저 {first2} | 끝으로 {third2}
q 먼저 무엇을 하나요? | 첫 번째로 할 일은 무엇인가요? => {first2}.
q 그다음에는 무엇을 하나요? | 두 번째로 할 일은 무엇인가요? => {second2}.
q 마지막에는 무엇을 하나요? => {third2}.
+ care ~
s {care}. | 꼭 기억하세요. {care}.
p {care2}
q 무엇을 조심해야 하나요? | 꼭 기억할 것은 무엇인가요? => {care2}.
- tool ~
s {tool:을} 준비하세요. | {tool:이} 있으면 좋습니다.
p {tool:을} 준비해요
q 무엇을 준비하나요? => {tool:을} 준비해요. | {tool:이에요}.
- min ~
s {min}분쯤 걸립니다. | 시간은 {min}분이면 됩니다.
p {min}분쯤 걸려요
q 얼마나 걸리나요? => {min}분쯤 걸려요.
- fault ~
s 가장 흔한 실수는 {fault}입니다. | 많은 사람이 실패하는 까닭은 {fault}입니다.
p 흔한 실수는 {fault:이에요}
q 가장 흔한 실수는 무엇인가요? => {fault:이에요}.
- goal
s 잘되면 {goal:을} 얻습니다. | 그러면 {goal:이} 됩니다.
p {goal:을} 얻어요
q 무엇을 얻나요? | 잘되면 어떻게 되나요? => {goal:을} 얻어요.
t {job:은} 세 단계면 됩니다. {care}. | {job} 방법을 세 단계로 알려 줍니다. 먼저 {first}. | {job:은} 어렵지 않습니다. 끝으로 {third}.
h {job}, 세 단계 | {job} 방법 | {goal:을} 얻는 법
e {goal}, 생각보다 쉽습니다. | 세 단계, {min}분이면 됩니다. | {who:이} 알려 준 비결입니다. | {fault}만 피하면 됩니다.
n 돈은 얼마나 드나요? | 누가 처음 생각했나요? | 얼마나 자주 하나요? | 어디에서 살 수 있나요? | 실패하면 어떻게 하나요?
k 걸리는 시간, 시간 = min
k 준비물 = tool
k 실수 = fault
k 배운 사람 = who

== 인물 | ko
$ name = @full
$ age = @count:19:88:살
$ town = @town
$ from = @town
$ job, does & does2 = 제빵사; 새벽 세 시에 일어납니다; 새벽 세 시에 일어나요 | 버스 기사; {n}번 버스를 몹니다; {n}번 버스를 몰아요 | 수의사; 주로 소를 돌봅니다; 주로 소를
    돌봐요 | 피아노 조율사; 작은 도구 {n}개를 들고 다닙니다; 도구 {n}개를 들고 다녀요 | 등대지기; 지나가는 배를 셉니다; 지나가는 배를 세요 | 급식 요리사; 아이 {n}명의 밥을 짓습니다; 아이
    {n}명의 밥을 지어요 | 책방 주인; 소설을 {n}권 읽었습니다; 소설을 {n}권 읽었어요 | 양봉가; 벌통 {n}개를 돌봅니다; 벌통 {n}개를 돌봐요 | 시계 수리공; 한 해에 시계 {n}개를
    고칩니다; 시계 {n}개를 고쳐요 | 인형 만드는 사람; 나무로 얼굴을 깎습니다; 나무로 얼굴을 깎아요
$ n = @int:12:190
$ since = @digits:1970:2019:
$ pet = 강아지|고양이|앵무새|염소|거북이
$ pname = 보리|두부|만두|감자|호떡|후추|루나|초코|나비|콩이|까미|단추
$ hobby, hobby2 = 일요일마다 바둑을 둡니다; 일요일마다 바둑을 둬요 | 숟가락을 모읍니다; 숟가락을 모아요 | 일 년 내내 호수에서 헤엄칩니다; 호수에서 헤엄쳐요 | 아주 작은 그림을 그립니다;
    작은 그림을 그려요 | 합창단에서 노래합니다; 합창단에서 노래해요 | 장미를 키웁니다; 장미를 키워요 | 연을 날립니다; 연을 날려요
$ learned = 삼촌|아버지|이웃|선생님|할머니
$ dream = 북극의 빛 보기|바다까지 걷기|요리책 쓰기|빨간 배 갖기|외국어 배우기|악단에서 연주하기|낮까지 자기
+ who
s {town}에 사는 {name}({age}) 씨는 {job}입니다[. {does}|]. | {town} 사람들은 {job} {name} 씨를 다 압니다[. {does}|]. 나이는 {age}입니다. |
    {name} 씨는 {age}이고 {town}에서 {job:으로} 일합니다[. {does}|].
p {name} 씨는 {town}의 {job:이에요}
q {name} 씨의 직업은 무엇인가요? | {name} 씨는 무슨 일을 하나요? => {job:이에요}.
q {name} 씨는 어디에 사나요? => {town}에 살아요. | {town:이에요}.
q {name} 씨는 몇 살인가요? | {name} 씨의 나이는 얼마인가요? => {age:이에요}.
q {name} 씨의 일에 대해 무엇을 알 수 있나요? => {does2}.
- since ~
s 일은 {since}년에 시작했습니다. | {since}년부터 이 일을 했습니다.
p {since}년에 시작했어요
q 언제 일을 시작했나요? | 몇 년부터 이 일을 했나요? => {since}년에 시작했어요. | {since}년이에요.
- learned ~
s 일은 {learned}에게 배웠습니다. | {learned:이} 처음 가르쳐 주었습니다.
p {learned}에게 배웠어요
q 누구에게 일을 배웠나요? => {learned}에게 배웠어요.
- from ~
s 태어난 곳은 {from}입니다. | {name} 씨는 {from}에서 태어났습니다.
p {from}에서 태어났어요
q {name} 씨는 어디에서 태어났나요? => {from}에서 태어났어요. | {from:이에요}.
- pet ~
s {pet} {pname:이} 늘 곁에 있습니다. | 집에는 {pname:이라는} {pet:이} 기다립니다.
p {pet} {pname:과} 함께 살아요
q {pet}의 이름은 무엇인가요? => {pname:이에요}.
q 어떤 동물과 사나요? => {pet:과} 살아요.
- hobby ~
s 쉬는 날에는 {hobby}. | 그리고 {hobby}.
p {hobby2}
q 쉬는 날에는 무엇을 하나요? | 취미는 무엇인가요? => {hobby2}.
+ dream
s 꿈은 {dream}입니다. | 언젠가 이루고 싶은 꿈은 {dream}입니다.
p 꿈은 {dream:이에요}
q {name} 씨의 꿈은 무엇인가요? => {dream:이에요}.
t {town}의 {job} {name} 씨를 소개합니다. 꿈은 {dream}입니다. | {name} 씨는 {town}에서 일하는 {job}입니다[. 쉬는 날에는 {hobby}|]. | {job} {name}
    씨의 이야기입니다[. {since}년에 일을 시작했습니다|].
h {town}의 {job} {name} 씨 | {job} {name} 씨의 꿈 | {town}에는 {name} 씨가 있다
e {pname:이} 비밀을 다 알고 있을지도 모릅니다. | {dream}, 이루어질까요? | {name} 씨가 없는 {town:은} 생각할 수 없습니다. | {town}에서 만난 {job} 한 사람.
n {name} 씨의 월급은 얼마인가요? | {name} 씨는 결혼했나요? | {name} 씨의 키는 얼마인가요? | 어머니의 이름은 무엇인가요? | 집세는 얼마인가요?
k 이름 = name
k 나이 = age
k 직업 = job
k 사는 곳, 곳 = town
k 태어난 곳 = from
k 시작한 해, 연도 = since
k 동물 이름 = pname
'''

SCENES = read_scenes(ENGLISH + KOREAN)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`summarize` examples of notes. Raises ValueError if there are not so many distinct ones."""
    return distinct(lambda rng: summaries(SCENES, rng), seed, count, 'notes')


if __name__ == '__main__':
    show(examples, __doc__)
