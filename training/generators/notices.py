"""Notices of shops, houses, schools and offices in English and Korean with their summaries: `summarize` examples."""

from __future__ import annotations

from typing import Iterator

from ._making import distinct, show
from ._scenes import read_scenes, summaries

ENGLISH = r'''
== closed | en
$ place, thing, goal = library; the roof; to make it dry again | swimming pool; the filters; to keep the water clean |
    town museum; the lighting; to save power | bakery; the oven; to bake more bread at once | post office; the
    counters; to shorten the lines | health center; the waiting room; to give patients more room | sports hall; the
    floor; to make it safer | cinema; the seats; to offer more comfort | cafe by the station; the kitchen; to cook
    warm meals | public bath; the pipes; to stop the leaks | school canteen; the dishwasher; to wash faster | music
    school; the windows; to keep the noise inside | parking garage; the ramp; to make it wider | zoo shop; the
    entrance; to let wheelchairs in | skating rink; the cooling; to keep the ice hard | botanical garden; the glass
    roof; to bring in more light
$ from, until = @dates
$ firm = @shop
$ instead, insteadof = the branch on {street}; open from nine to five | a tent in the yard; open every morning | the
    building next door; open as usual | the hall on {street}; open until eight | two containers on {street}; open from
    Tuesday to Friday
$ street = @street
$ cost = @price:2000:90000:500
$ phone = @phone
$ head = @titled
$ gift = a free coffee on the first day|half-price tickets in the first week|a small party with music|a tour behind
    the scenes|balloons for the children
+ closed
s The {place} [will be closed|is going to close|closes] from {from} to {until}[ because {thing} must be renewed|].
s [Please note:|Dear guests,|Notice:] from {from} to {until} the {place} [stays closed|is closed].
s [From {from} on|Starting on {from}], the doors of the {place} will stay shut until {until}.
p The {place} is closed until {until} | Closed from {from} to {until}
q When is the {place} closed? | During which time is it closed? => From {from} to {until}.
q Until when is the {place} closed? | When does the closing end? => Until {until}.
q Which place is closed? | What will be closed? => The {place}.
+ work
s During this time {thing} will be [renewed|replaced|repaired], {goal}.
s The reason is that {thing} [needs repair|must be renewed] {goal}. | Workers will renew {thing} {goal}.
p {thing^} will be renewed
q What will be renewed? | What is being repaired? | What work is done? => {thing^}.
q Why is it done? | What is the aim of the work? => {goal^}.
- instead ~
s [Until then|In the meantime|For these days], {instead} [serves you|takes over|is there for you] ({insteadof}).
s {instead^} will be {insteadof} [instead|in the meantime].
p {instead^} takes over
q Where can people go [instead|in the meantime]? | What is open during this time? => To {instead}.
- firm ~
s The work is done by {firm}[, a company from the area|]. | {firm} [won the contract|will do the work].
q Which company does the work? | Who does the work? => {firm}.
- cost ~
s It [costs|will cost] {cost}. | The town pays {cost} for it.
p It costs {cost}
q How much does it cost? | What does the work cost? => {cost^}.
- gift ~
s [When it opens again|On the day of the reopening], there will be {gift}.
p There will be {gift}
q What is there at the reopening? | What happens when it opens again? => There will be {gift}.
- ask
s [If you have questions|For questions], call {phone}[ and ask for {head}|]. | {head} answers questions at {phone}.
p Questions: {phone}
q Who answers questions? => {head}.
q [Which number|What number] can people call? => {phone}.
t The {place} is closed from {from} to {until} [because {thing} will be renewed|for work on {thing}]. | Because of
    work on {thing}, the {place} stays closed until {until}. | Guests of the {place} must wait until {until}[, but
    {instead} helps out|].
h {place} closed until {until} | {place} renews {thing} | Work on {thing}: {place} closed
e The {place} takes a break. | What will {thing} look like after {until}? | Shut today, better tomorrow. | No {place}
    until {until}, and then {gift}.
n How old is the building? | How many people work there? | Who is the mayor? | What is the new color? | How many
    guests come each day? | Who had the idea?
k place, closed = place
k from, start = from
k until, to, end = until
k work, repair = thing
k company = firm
k cost, price = cost
k phone = phone
k contact = head

== fair | en
$ event = flea market|spring fair|book sale|bike exchange|lantern parade|soup festival|plant market|toy market|open
    day|street party|kite festival|choir evening|science night|clothes swap
$ place = the school yard|the market square|the old station|the sports field|the church garden|the fire station|the
    youth center|{street}|the lakeside park
$ street = @street
$ day = @day
$ sign, date = @dates
$ from, to = @times
$ price = @price:2:15
$ number = @amount:12:90
$ host = sports club|parents' council|fire brigade|music school|local library|gardeners' club|scout group|neighborhood
    group
$ cause, cause2 = a new playground; for a new playground | the animal shelter; for the animal shelter | a school bus;
    for a school bus | families in need; for families in need | a lift in the library; for a lift in the library | new
    instruments; for new instruments
$ see = a puppet show|a brass band|a fire engine to climb on|a cake contest|a clown|face painting|a climbing wall|pony
    rides|old films
$ rain, rain2 = moves to the gym; in the gym | will be one week later; one week later | takes place all the same; all
    the same | is canceled; canceled
+ event
s The {host} invites you to the {event} on {day}[, {date},|] [in|at] {place}.
s On {day}[, {date},|] {place} [becomes the scene of|is the place for|hosts] the {event} [of the {host}|].
p The {event} is on [{day}|{date}] | {event^}: {place}
q What takes place on {day}? | What kind of event is it? | What is announced? => The {event}.
q On which day is the {event}? | When is the {event}? => On {day}.
q What is the date of the {event}? => {date}.
q Where is the {event}? | Where does it take place? => {place^}.
q Who organizes it? | Who invites people? => The {host}.
+ time
s It [begins|starts|opens] at {from} and [ends|closes] at {to}. | [Come any time|Everything is open|You are welcome]
    between {from} and {to}.
p Open from {from} to {to}
q When does it begin? | At what time does it start? => At {from}.
q When does it end? | Until when is it open? => At {to}. | Until {to}.
- price ~
s [A ticket|Entry] costs {price}[; children get in free|]. | You pay {price} at the gate[, children nothing|].
p Entry costs {price}
q How much is a ticket? | What does it cost to get in? => {price^}.
- number ~
s {number^} [stands|tables] [have been booked|are waiting for you|are expected].
p There are {number} stands
q How many stands are there? => {number^}.
- see ~
s There will [also|] be {see}[ in the afternoon|]. | [Don't miss|Children can look forward to] {see}.
p There will be {see}
q What can children look forward to? | What else is there to see? => {see^}.
- cause ~
s The money [will be used|is] {cause2}. | [All of the money|What is left over] goes to {cause}.
p The money is {cause2}
q What is the money for? | What happens with the money? => {cause2^}.
- rain ~
s If it rains, the {event} {rain}. | In bad weather the {event} {rain}.
p If it rains: {rain2}
q What happens if it rains? | And in bad weather? => It {rain}.
- sign
s [If you want to sell something|If you want to help|To book a stand], [write to|tell] the {host} by {sign}.
p Sign up by {sign}
q By when must helpers sign up? | What is the last day to sign up? => By {sign}.
t The {host} holds a {event} on {day}[ from {from} to {to}|]. | A {event} takes place on {day} at {place}[, with
    {see}|]. | On {date} there is a {event} [for {cause}|of the {host}].
h {event} on {day} | {host} invites to {event} | {event} at {place}
e {see^}, good food and {number} stands: see you there? | Keep {day} free! | What is going on at {place}? | A day out
    {cause2}.
n Who opens the event? | How many people came last year? | Where can people park? | What is the name of the
    organizer's leader? | What is for lunch? | Is there a toilet?
k event = event
k place, where = place
k day = day
k date = date
k start, from = from
k end, until = to
k price, entry = price
k organizer, host = host
k stands = number

== rule | en
$ house = Building C|the house on {street}|our apartment block|the student home|the garden colony|the office on
    {street}
$ street = @street
$ rule, why = bikes may no longer stand in the hall; the emergency exit must stay free | the laundry room closes at
    nine in the evening; neighbors want to sleep | glass goes into the bins in the yard; broken bottles hurt the
    workers | the gate is locked at ten at night; two bikes were stolen | dogs must be kept on a leash; small children
    play in the yard | the elevator is only for people and not for furniture; it broke twice | visitors park on the
    street; the yard is too small | shoes stay outside the gym; the new floor scratches easily | no one grills on the
    balcony; smoke comes into the rooms above | drills are allowed only from ten to noon; babies sleep in the
    afternoon
$ since = @date
$ fine = @price:10:80
$ who = @titled
$ room = {room2}
$ room2 = the first floor|office 3|the cellar|the blue door|room 12
$ vote = @amount:14:60
+ rule
s [From {since} on|Starting on {since}|As of {since}], {rule} [in {house}|]. | [New rule in {house}:|Please remember:]
    {rule}[ from {since} on|].
p {rule^}
q What is the new rule? | What changes? => {rule^}.
q From when does the rule hold? | When does it start? => From {since}.
q Where does the rule hold? | For which house is it? => {house^}.
- why
s The reason: {why}. | [We ask for this|This is necessary] because {why}.
p Reason: {why}
q Why is there a new rule? | What is the reason? => Because {why}. | {why^}.
- vote ~
s {vote^} [people|residents] voted for it[ last week|]. | The rule was [accepted|passed] with {vote} votes.
p {vote^} people voted for it
q How many people voted for it? => {vote^}.
- fine ~
s [If you forget it, it|Breaking the rule] costs {fine}. | There is a fine of {fine}.
p The fine is {fine}
q How high is the fine? | What does it cost to break the rule? => {fine^}.
- who
s [Questions|Complaints] go to {who}[ ({room})|]. | {who} will answer questions.
p {who} answers questions
q Who answers questions? | To whom can people go? => {who}. | To {who}.
q Where is {who} to be found? => {room^}.
t In {house}, {rule}[ from {since} on|]. | A new rule: {rule}[{+why} because {why}|]. | {house^} gets a new rule
    [starting on {since}|].
h New rule from {since} | New rule in {house} | {house}: what changes
e A small rule against big trouble. | Who would have thought that {why}? | Forget it, and it costs {fine}. | Peace in
    {house}?
n How many people live there? | Who owns the building? | How long will the rule last? | Who voted against it? | What
    was the old rule? | How old is the house?
k rule = rule
k from, since, starts = since
k fine = fine
k contact, questions to = who
k votes = vote

== missing pet | en
$ pet = cat|dog|parrot|tortoise|rabbit|ferret
$ name = Biscuit|Pepper|Moses|Button|Luna|Captain|Noodle|Pickle|Sir
    Henry|Plum|Ziggy|Domino|Muffin|Tiger|Snow|Coco|Bandit|Olive|Waffle|Smoky|Peanut|Rusty|Cleo|Gizmo
$ look = gray with white paws|black with a torn ear|brown with a long tail|white with one blue eye|striped and rather
    fat|small with a red collar|old and a little deaf|gray with a white spot on the back
$ place = the bridge on {street}|the garden on {street}|the playground|the old mill|the bus stop on {street}|the
    parking lot of the supermarket
$ street = @street
$ day = @day
$ time = @time
$ owner = @full
$ phone = @phone
$ reward = @price:20:300
$ likes = listens to the word fish|comes when you shake a bag of nuts|is afraid of cars|likes to hide under
    stairs|likes children|bites when it is afraid|sleeps most of the day
+ lost
s [Our|My] {pet} {name} has been missing since {day}[, {time}|]. | Have you seen {name}? The {pet} [ran
    away|disappeared] on {day}[ at {time}|].
p {pet^} {name} has been missing since {day}
q What kind of animal is missing? => A {pet}.
q What is the {pet} called? | What is the name of the {pet}? => {name}.
q Since when has {name} been missing? | On which day did {name} disappear? => Since {day}. | On {day}.
- look ~
s {name} is {look}. | You can recognize the animal easily: {look}.
p {name} is {look}
q What does {name} look like? => {look^}.
- place ~
s {name} was last seen near {place}. | A neighbor saw {name} near {place}.
p Last seen near {place}
q Where was {name} last seen? => Near {place}.
- likes ~
s {name} {likes}. | [Good to know:|A hint:] {name} {likes}.
p {name} {likes}
q What is known about {name}? => {name} {likes}.
- reward ~
s [We will give|There is] a reward of {reward}. | Whoever finds {name} gets {reward}.
p The reward is {reward}
q How high is the reward? | What does the finder get? => {reward^}.
+ call
s Please call {owner} at {phone}[, day or night|]. | {owner} is [waiting for your call|grateful for every hint]:
    {phone}.
p Call {owner} at {phone}
q Who is looking for {name}? | Who is the owner? => {owner}.
q What is the phone number? | Which number should people call? => {phone}.
t {owner} is looking for the {pet} {name}, missing since {day}. | The {pet} {name} disappeared on {day}[ near
    {place}|] and the owner asks for help. | {pet^} {name} ({look}) is missing; call {phone}.
h {pet} {name} missing | Who has seen {name}? | {name} missing since {day}
e {name} {likes}. Have you seen the little runaway? | An empty basket since {day}. | A {pet}, {look}, and nobody knows
    where.
n How old is {name}? | What does {name} eat? | How did {name} run away? | Does {name} have a chip? | Who saw {name}
    first? | How many pets does the family have?
k animal, pet = pet
k name = name
k looks, description = look
k last seen, place = place
k since, day = day
k owner, contact = owner
k phone = phone
k reward = reward
'''

KOREAN = r'''
== 휴관 | ko
$ place, thing, goal = 도서관; 지붕; 비가 새지 않게 하려고 | 수영장; 여과기; 물을 깨끗하게 하려고 | 마을 박물관; 조명; 전기를 아끼려고 | 빵집; 오븐; 빵을 더 많이 구우려고 |
    우체국; 창구; 줄을 줄이려고 | 보건소; 대기실; 자리를 넓히려고 | 체육관; 바닥; 더 안전하게 하려고 | 영화관; 의자; 더 편하게 하려고 | 역 앞 찻집; 부엌; 따뜻한 음식을 내려고 | 목욕탕;
    배관; 물이 새는 것을 막으려고 | 음악 학원; 창문; 소리를 막으려고 | 주차장; 경사로; 길을 넓히려고 | 식물원; 유리 지붕; 빛을 더 들이려고 | 빙상장; 냉각기; 얼음을 단단하게 하려고
$ from, until = @dates
$ instead = 시장 옆 건물|학교 운동장의 천막|{town} 분점|마을 회관|옆 건물
$ town = @town
$ cost = @won:2000000:9000000:500000
$ phone = @phone
$ head = @titled
$ gift = 커피 한 잔|반값 표|작은 음악회|어린이 풍선|기념 수건
+ closed
s {place:이} {from}부터 {until}까지 문을 닫습니다. | {from}부터 {until}까지 {place:을} 쉽니다. | 알립니다. {place:은} {from}부터 {until}까지 쉽니다.
p {place:이} {until}까지 쉬어요 | {from}부터 {until}까지 닫아요
q 어디가 문을 닫나요? | 쉬는 곳은 어디인가요? => {place:이에요}.
q 언제까지 쉬나요? | {place:은} 언제까지 닫나요? => {until}까지예요. | {until}까지 쉬어요.
q 언제부터 쉬나요? | 문을 닫는 첫날은 언제인가요? => {from}부터예요.
+ work
s 그동안 {goal} {thing:을} 새로 고칩니다. | {thing:이} 낡아서 {goal} 공사를 합니다. | {goal} {thing:을} 바꾸는 공사입니다.
p {thing:을} 새로 고쳐요 | {thing} 공사를 해요
q 무엇을 고치나요? | 어떤 공사를 하나요? => {thing:을} 고쳐요. | {thing:이에요}.
q 왜 공사를 하나요? | 고치는 까닭은 무엇인가요? => {goal} 고쳐요.
- instead ~
s 그동안에는 {instead:을} 이용해 주세요. | 대신 {instead}에서 손님을 맞습니다.
p 그동안 {instead:을} 이용해요
q 그동안 어디를 이용하나요? | 대신 어디로 가면 되나요? => {instead:이에요}. | {instead:을} 이용해요.
- cost ~
s 비용은 {cost}입니다. | 공사에는 {cost:이} 듭니다.
p 비용은 {cost:이에요}
q 공사비는 얼마인가요? | 비용이 얼마나 드나요? => {cost:이에요}. | {cost:이} 들어요.
- gift ~
s 다시 여는 날에는 {gift:도} 있습니다. | 다시 여는 날 {gift:이} 준비되어 있습니다.
p 다시 여는 날 {gift:이} 있어요
q 다시 여는 날에는 무엇이 있나요? => {gift:이} 있어요. | {gift:이에요}.
- ask
s 궁금한 점은 {phone:으로} 물어봐 주세요[(담당 {head})|]. | {head:이} {phone}에서 질문을 받습니다.
p 문의 전화는 {phone:이에요}
q 누가 질문을 받나요? | 담당은 누구인가요? => {head:이에요}.
q 문의 전화는 몇 번인가요? => {phone:이에요}.
t {place:이} {thing} 공사로 {until}까지 쉽니다. | {from}부터 {place:이} 문을 닫고 {thing:을} 고칩니다. | {until}까지 {place:을} 이용할 수 없습니다[.
    대신 {instead:을} 쓰면 됩니다|].
h {place}, {until}까지 쉽니다 | {place} {thing} 공사 | {thing} 고치느라 쉽니다
e {place:이} 잠깐 숨을 고릅니다. | 새 {thing:을} 만날 날이 머지않았습니다. | 오늘은 닫지만 내일은 더 좋아집니다. | {until}까지만 기다려 주세요.
n 건물은 몇 년 되었나요? | 직원은 몇 명인가요? | 하루에 손님이 얼마나 오나요? | 새 색은 무엇인가요? | 누가 생각해 냈나요?
k 장소, 곳 = place
k 시작, 부터 = from
k 끝, 까지 = until
k 공사 = thing
k 대신 이용할 곳 = instead
k 비용 = cost
k 전화, 문의 = phone
k 담당 = head

== 잔치 | ko
$ event = 벼룩시장|봄 장터|책 장터|자전거 나눔|등불 행렬|국 잔치|꽃 시장|장난감 시장|골목 잔치|연날리기 대회|합창의 밤|과학의 밤|옷 나눔
$ place = 학교 운동장|시장 광장|옛 기차역|운동장|소방서 앞마당|청소년 회관|호숫가 공원|{town} 마을 회관
$ town = @town
$ day = @day
$ sign, date = @dates
$ from, to = @times
$ price = @won:1000:15000
$ number = @count:12:60:개
$ host = 체육회|학부모회|소방대|음악 학원|동네 도서관|텃밭 모임|청년회|이웃 모임
$ cause = 새 놀이터|동물 보호소|통학 버스|어려운 이웃|도서관 승강기|새 악기
$ see = 인형극|관악대 연주|소방차 타기|케이크 대회|마술 공연|얼굴 그림|암벽 타기|조랑말 타기|옛날 영화
$ rain, rain2 = 체육관에서 합니다; 체육관에서 해요 | 일주일 뒤에 합니다; 일주일 뒤에 해요 | 그대로 합니다; 그대로 해요 | 열지 않습니다; 열지 않아요
+ event
s {host:이} {day}[ {date}|] {place}에서 {event:을} 엽니다. | {day}[ {date}|] {place}에서 {event:이} 열립니다. [{host:이} 마련했습니다.|]
p {event:이} {place}에서 열려요 | {event:은} [{day}|{date}]에 열려요
q 무슨 행사인가요? | 무엇이 열리나요? => {event:이에요}.
q 무슨 요일에 열리나요? => {day}이에요. | {day}에 열려요.
q 며칠에 열리나요? | 날짜는 언제인가요? => {date}이에요.
q 어디에서 열리나요? | 장소는 어디인가요? => {place:이에요}. | {place}에서 열려요.
q 누가 여나요? | 누가 마련했나요? => {host:이에요}. | {host:이} 열어요.
+ time
s 시간은 {from}부터 {to}까지입니다. | {from}에 시작해서 {to}에 끝납니다.
p {from}부터 {to}까지 해요
q 몇 시에 시작하나요? => {from}에 시작해요.
q 몇 시에 끝나나요? | 언제까지 하나요? => {to}에 끝나요. | {to}까지예요.
- price ~
s 입장료는 {price}입니다[. 어린이는 받지 않습니다|]. | 들어올 때 {price:을} 냅니다.
p 입장료는 {price:이에요}
q 입장료는 얼마인가요? => {price:이에요}.
- number ~
s 가게 {number:이} 나옵니다. | 벌써 {number}의 자리가 찼습니다.
p 자리는 {number:이에요}
q 자리는 몇 개인가요? => {number:이에요}.
- see ~
s 아이들을 위해 {see:도} 있습니다. | {see:을} 놓치지 마세요.
p {see:이} 있어요
q 아이들을 위해 무엇이 있나요? | 또 무엇을 볼 수 있나요? => {see:이에요}. | {see:이} 있어요.
- cause ~
s 모은 돈은 {cause:을} 위해 씁니다. | 남은 돈은 {cause:을} 위해 씁니다.
p 돈은 {cause:을} 위해 써요
q 모은 돈은 어디에 쓰나요? | 돈은 무엇을 위해 쓰나요? => {cause:을} 위해 써요.
- rain ~
s 비가 오면 {rain}. | 날씨가 나쁘면 {rain}.
p 비가 오면 {rain2}
q 비가 오면 어떻게 하나요? | 날씨가 나쁘면 어떻게 되나요? => {rain2}.
- sign
s 자리를 원하시면 {sign}까지 {host}에 말씀해 주세요. | 도와주실 분은 {sign}까지 알려 주세요.
p {sign}까지 신청해요
q 언제까지 신청해야 하나요? => {sign}까지예요.
t {host:이} {day}에 {place}에서 {event:을} 엽니다. | {event:이} {date} {from}에 시작합니다. | {day}에 {event:이} 열리고[ {see:도} 있습니다|
    {from}에 시작합니다].
h {day} {event} | {place}에서 {event} | {host}, {event} 열어
e {see:도} 있다니, 안 갈 수 없겠지요? | {day} 하루는 비워 두세요. | {place:이} 하루 동안 달라집니다. | {cause:을} 위해 모이는 하루입니다.
n 누가 개회사를 하나요? | 작년에는 몇 명이 왔나요? | 주차는 어디에 하나요? | 점심은 무엇인가요? | 회장의 이름은 무엇인가요?
k 행사 = event
k 장소 = place
k 요일 = day
k 날짜 = date
k 시작, 시작 시간 = from
k 끝, 끝나는 시간 = to
k 입장료, 가격 = price
k 주최, 여는 곳 = host
k 신청 기한, 기한 = sign

== 규칙 | ko
$ house = 우리 아파트|3동|기숙사|텃밭 마을|{town} 회관|사무실 건물
$ town = @town
$ rule, rule2, why, why2 = 복도에 자전거를 세울 수 없습니다; 복도에 자전거를 세울 수 없어요; 비상구를 비워야 하기 때문입니다; 비상구를 비워야 해서예요 | 빨래방은 밤 아홉 시에
    닫습니다; 빨래방은 밤 아홉 시에 닫아요; 이웃이 자야 하기 때문입니다; 이웃이 자야 해서예요 | 유리는 마당 통에 버립니다; 유리는 마당 통에 버려요; 깨진 병에 다친 사람이 있기 때문입니다; 깨진 병에
    다친 사람이 있어서예요 | 정문을 밤 열 시에 잠급니다; 정문을 밤 열 시에 잠가요; 자전거 두 대를 도둑맞았기 때문입니다; 자전거 두 대를 도둑맞아서예요 | 강아지는 줄을 매야 합니다; 강아지는 줄을
    매야 해요; 마당에서 아이들이 놀기 때문입니다; 마당에서 아이들이 놀아서예요 | 승강기로 가구를 옮길 수 없습니다; 승강기로 가구를 옮길 수 없어요; 두 번이나 고장 났기 때문입니다; 두 번이나 고장
    나서예요 | 손님은 길가에 차를 세웁니다; 손님은 길가에 차를 세워요; 마당이 좁기 때문입니다; 마당이 좁아서예요 | 베란다에서 고기를 굽지 않습니다; 베란다에서 고기를 굽지 않아요; 윗집에 연기가
    들어가기 때문입니다; 윗집에 연기가 들어가서예요
$ since = @date
$ fine = @won:5000:80000
$ who = @titled
$ vote = @count:14:59:명
+ rule
s {since}부터 {house}에서는 {rule}. | 새 규칙을 알립니다. {since}부터 {rule}. | {house}에서 알립니다. [{since}부터 |]{rule}.
p {rule2}
q 새 규칙은 무엇인가요? | 무엇이 달라지나요? => {rule2}.
q 언제부터 달라지나요? | 새 규칙은 언제 시작하나요? => {since}부터예요.
q 어디의 규칙인가요? => {house:이에요}.
- why
s {why}. | 까닭은 이렇습니다. {why}.
p {why2}
q 왜 규칙을 만들었나요? | 까닭은 무엇인가요? => {why2}.
- vote ~
s {vote:이} 찬성했습니다. | 지난주 투표에서 {vote:이} 손을 들었습니다.
p {vote:이} 찬성했어요
q 몇 명이 찬성했나요? => {vote:이} 찬성했어요.
- fine ~
s 지키지 않으면 {fine:을} 냅니다. | 어기면 벌금이 {fine}입니다.
p 벌금은 {fine:이에요}
q 벌금은 얼마인가요? | 어기면 얼마를 내나요? => {fine:이에요}.
- who
s 궁금한 점은 {who}에게 물어보세요. | 질문은 {who:이} 받습니다.
p 질문은 {who:이} 받아요
q 누구에게 물어보면 되나요? | 질문은 누가 받나요? => {who:이에요}. | {who}에게 물어보면 돼요.
t {house}에서 [{since}부터 |]새 규칙을 지켜야 합니다. {rule}. | 앞으로 {rule}. [{+why}{why}.|] | {since}부터 새 규칙이 시작됩니다. {rule}.
h {house}의 새 규칙 | {since}부터 달라집니다 | {house} 안내
e 작은 규칙이 큰 다툼을 막습니다. | 잊으면 {fine:이} 듭니다. | {house}에 평화가 올까요?
n 모두 몇 명이 사나요? | 건물 주인은 누구인가요? | 규칙은 언제까지 지키나요? | 누가 반대했나요? | 지은 지 얼마나 되었나요?
k 장소, 곳 = house
k 시작일, 부터 = since
k 벌금 = fine
k 담당 = who
k 찬성 = vote

== 반려동물 찾기 | ko
$ pet = 고양이|강아지|앵무새|거북이|토끼|햄스터
$ name = 보리|두부|만두|감자|호떡|후추|루나|구름이|초코|나비|콩이|까미|단추|모모
$ look, look2 = 회색이고 발이 하얗습니다; 회색이고 발이 하얘요 | 검은색이고 귀가 찢어졌습니다; 검은색이고 귀가 찢어졌어요 | 갈색이고 꼬리가 깁니다; 갈색이고 꼬리가 길어요 | 흰색이고 한쪽 눈이
    파랗습니다; 흰색이고 한쪽 눈이 파래요 | 줄무늬이고 통통합니다; 줄무늬이고 통통해요 | 작고 빨간 목줄을 했습니다; 작고 빨간 목줄을 했어요 | 늙어서 귀가 어둡습니다; 늙어서 귀가 어두워요
$ place = 다리 밑|놀이터|옛 방앗간|버스 정류장|마트 주차장|{town} 입구|시장 골목
$ town = @town
$ day = @day
$ time = @time
$ owner = @full
$ phone = @phone
$ reward = @won:20000:300000:10000
$ likes, likes2 = 이름을 부르면 옵니다; 이름을 부르면 와요 | 땅콩 소리를 좋아합니다; 땅콩 소리를 좋아해요 | 차를 무서워합니다; 차를 무서워해요 | 계단 밑에 잘 숨습니다; 계단 밑에 잘
    숨어요 | 아이들을 좋아합니다; 아이들을 좋아해요 | 겁이 나면 뭅니다; 겁이 나면 물어요
+ lost
s {day}[ {time}|]부터 우리 {pet} {name:이} 보이지 않습니다. | {pet} {name:을} 찾습니다. {day}[ {time}|]에 집을 나갔습니다.
p {pet} {name:이} {day}부터 없어요 | {pet} {name:을} 찾고 있어요
q 어떤 동물을 찾나요? => {pet:이에요}.
q {pet}의 이름은 무엇인가요? => {name:이에요}.
q 언제부터 보이지 않나요? | 언제 없어졌나요? => {day}부터예요. | {day}이에요.
- look ~
s {name:은} {look}. | 알아보기 쉽습니다. {look}.
p {name:은} {look2}
q {name:은} 어떻게 생겼나요? => {look2}.
- place ~
s 마지막으로 본 곳은 {place}입니다. | 이웃이 {place}에서 봤다고 합니다.
p 마지막으로 {place}에서 봤어요
q 마지막으로 어디에서 봤나요? => {place}에서 봤어요. | {place:이에요}.
- likes ~
s {name:은} {likes}. | 참고로 {likes}.
p {name:은} {likes2}
q {name:은} 어떤 버릇이 있나요? => {likes2}.
- reward ~
s 찾아 주시면 {reward:을} 드립니다. | 사례금은 {reward}입니다.
p 사례금은 {reward:이에요}
q 사례금은 얼마인가요? | 찾아 주면 얼마를 받나요? => {reward:이에요}.
+ call
s {owner}에게 {phone:으로} 연락해 주세요. | 보신 분은 {phone:으로} 전화 주세요. {owner} 드림
p {phone:으로} 전화해요
q 누가 찾고 있나요? | 주인은 누구인가요? => {owner} 씨예요.
q 전화번호는 무엇인가요? | 어디로 연락하나요? => {phone:이에요}.
t {owner} 씨가 {day}에 없어진 {pet} {name:을} 찾습니다. | {pet} {name:이} {day}부터 보이지 않아 주인이 도움을 부탁합니다. | {day}에 집을 나간 {pet}
    {name:을} 찾고 있습니다.
h {pet} {name:을} 찾습니다 | {name:을} 보셨나요 | 사라진 {pet} {name}
e {day}부터 빈 방석 하나가 {name:을} 기다립니다. | 작은 도망자 {name:을} 보셨나요? | {name:은} 지금 어디에 있을까요?
n {name:은} 몇 살인가요? | {name:은} 무엇을 먹나요? | 어떻게 집을 나갔나요? | 집에 동물이 몇 마리 있나요? | 누가 처음 봤나요?
k 동물 = pet
k 이름 = name
k 마지막 장소, 장소 = place
k 요일, 언제부터 = day
k 주인, 연락할 사람 = owner
k 전화 = phone
k 사례금 = reward
'''

SCENES = read_scenes(ENGLISH + KOREAN)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`summarize` examples of notices. Raises ValueError if there are not so many distinct ones."""
    return distinct(lambda rng: summaries(SCENES, rng), seed, count, 'notices')


if __name__ == '__main__':
    show(examples, __doc__)
