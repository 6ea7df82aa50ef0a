"""Short news in English and Korean, of made-up towns and people: `summarize` examples."""

from __future__ import annotations

from typing import Iterator

from ._making import distinct, show
from ._scenes import read_scenes, summaries

ENGLISH = r'''
== plan | en
$ town = @town
$ body = the town council|the mayor's office|the county|the water company|the bus company|the school board|the harbor
    office
$ plan & noun & short = build a bridge for cyclists; a bridge for cyclists; bike bridge | plant {n} trees along the
    streets; {n} new trees; trees | turn the old brewery into flats; flats in the old brewery; brewery | replace all
    street lights; new street lights; street lights | open a second kindergarten; a second kindergarten; kindergarten
    | let buses run all night; night buses; night buses | build a solar roof over the parking lot; a solar roof; solar
    roof | move the weekly market to the river; a market by the river; market | clean up the lake; a cleaner lake;
    lake | close the main street to cars on Sundays; car-free Sundays; car-free Sundays | put up {n} benches; {n}
    benches; benches | start a repair shop for everybody; a repair shop for all; repair shop | offer free swimming
    lessons; free swimming lessons; swimming lessons | buy two electric buses; two electric buses; electric buses |
    build a library with a cafe; a library with a cafe; library
$ n = @amount:30:900:10
$ cost = @price:20000:900000:5000
$ when = next {season}|in {month}|before the end of the year|within two years|after the summer holidays|as early as
    next month
$ season = @season
$ month = @month
$ head = @full
$ role = mayor|head of planning|spokeswoman|director|project leader|engineer
$ why = too many people complained about the old state|the town has grown fast|the air must get better|a survey showed
    that most people want it|the old one is no longer safe|children need more room|energy has become expensive
$ against, reason = shop owners; fear that fewer customers will come | neighbors; expect noise | a nature group;
    worries about the birds | drivers; miss the parking spaces | some farmers; need the land | older residents; would
    rather have a doctor
$ vote = @amount:11:40
$ day = @day
+ plan
s [{town}.|] {body^} [of|in] {town} [wants to|plans to|has decided to|will] {plan}[ {when}|]. | {town} [will|is going
    to] {plan}[ {when}|], {body} [announced|said] on {day}.
s On {day}, {body} in {town} presented a plan to {plan}[ {when}|].
p {town} wants to {plan} | {body^} plans {noun}
q What is planned? | What does {body} want to do? | What will {town} do? => To {plan}. | {noun^}.
q Where will it happen? | Which town is it about? => In {town}. | {town}.
q When will it happen? | When is it planned for? => {when^}.
q When was it announced? | On which day was the plan presented? => On {day}.
+ why
s [The reason is that|This is necessary because|It is needed because] {why}. | {why^}, [the plan says|says the
    report].
p Reason: {why}
q Why is it planned? | What is the reason for the plan? => Because {why}.
- cost ~
s [The cost is put at|It will cost about|The town sets aside] {cost}[, paid over three years|]. | About {cost} [are
    needed|will be spent].
p It will cost about {cost}
q How much will it cost? | What does the plan cost? => About {cost}.
- head ~
s {head}, the {role}, [spoke of a big step|said that work can start soon|called it long overdue|is pleased]. | "[We
    have waited long for this|This is good for everybody|It will change our town]," said {head}, the {role}.
p {head} supports the plan
q Who is {head}? | What is the job of {head}? => The {role}.
q Who supports the plan? | Who spoke about it? => {head}, the {role}. | {head}.
- against ~
s [Not everybody is happy:|There is also criticism:|But] {against} {reason}. | {against^} are against it: they
    {reason}.
p {against^} {reason}
q Who is against it? | Who criticizes the plan? => {against^}.
q Why are {against} against it? | What do {against} say? => They {reason}.
- vote ~
s {vote^} members voted [for it|in favor][, only a few against|]. | The plan [passed|was accepted] with {vote} votes.
p {vote^} votes were for it
q How many [votes were for it|members voted for it]? => {vote^}.
t {body^} in {town} plans {noun}[ {when}|]. | {town} gets {noun}[ for about {cost}|][{+against}, but {against} are
    against it|]. | Because {why}, {town} wants to {plan}.
h {town} plans {noun} | {noun} for {town} | {town} wants {noun}
e What will {noun} change in {town}? | {cost} for a dream: {noun}. | {town} has a plan, and {against} have doubts. |
    Soon {town} may look different.
n How old is {head}? | Who will do the work? | How many people live in {town}? | What is the name of the newspaper? |
    What did the last mayor do? | How long is the street?
k town, place = town
k plan, what = noun
k cost, price = cost
k when = when
k name, spokesperson = head
k role, job = role
k day = day
k votes = vote

== event | en
$ town = @town
$ day = @day
$ date = @date
$ what & short & past, cause = a fire broke out in a bakery; fire in a bakery; A fire; an old oven | a truck lost {n}
    crates of apples; lost apples; A load of apples; a worn-out strap | a tree fell onto the tracks; a fallen tree; A
    fallen tree; the strong wind | the power failed in {n} homes; a power cut; A power cut; a broken cable | a swan
    blocked the main road; a stubborn swan; A swan; a nest beside the road | a water pipe burst under the market; a
    burst pipe; A burst pipe; the hard frost | thick fog stopped the ferry; fog; Fog; warm air over cold water | a
    herd of cows walked through the town; cows on the loose; A herd of cows; an open gate | hail broke the glass of
    {n} greenhouses; hail; Hail; a sudden storm | a hot-air balloon landed on the football field; a balloon on the
    field; A balloon; a change of wind | a boat hit the pier; a boat accident; A boat; a broken engine | {n} bees
    settled on a traffic light; bees at the crossing; Bees; the first warm day | a cellar full of books was flooded;
    wet books; Water; a blocked drain
$ n = @amount:13:900
$ time = @time
$ effect, effect2 = nobody was hurt; nobody was hurt | two people were slightly hurt; two people were hurt | the road
    stayed closed for hours; the road was closed for hours | {m} people had to wait; {m} people had to wait | the
    school sent all children home; children were sent home | trains ran late until evening; trains were late
$ m = @amount:20:300
$ helper = the fire brigade|volunteers|the police|a farmer with a tractor|workers from the town|students on their way
    to school|a passing nurse
$ did = had everything under control after two hours|cleared the road|helped until late at night|came within six
    minutes|brought tea and blankets|called the owner
$ damage = @price:1000:90000:500
$ witness = @full
$ quote = I thought I was dreaming|It was over in a minute|I have never seen anything like it|I just grabbed my coat
    and ran|My dog noticed it first|It sounded like thunder
+ what
s In {town}, {what} on {day}[, {date},|] at {time}. | On {day}[ at {time}|], {what} in {town}. | {town}. On {day}[ at
    {time}|], {what}.
p In {town}, {what} | It happened on {day}[ at {time}|]
q What happened in {town}? | What is the news about? => {what^}.
q Where did it happen? | In which town did it happen? => In {town}.
q On which day did it happen? | When was it? => On {day}.
q At what time did it happen? => At {time}.
+ effect
s {effect^}[, the police said|]. | [Luckily or not,|According to the town,|As far as is known,] {effect}.
p {effect2^}
q What were the results? | What does the text say about the consequences? => {effect2^}.
- helper ~
s {helper^} {did}. | It was {helper} who {did}.
p {helper^} helped
q Who helped? | Who came to help? => {helper^}.
q What did {helper} do? => {helper^} {did}.
- cause ~
s The cause [is thought to be|was probably|seems to be] {cause}. | [Experts|Investigators] name {cause} as the cause.
p Probable cause: {cause}
q What was the cause? | What probably caused it? => {cause^}.
- damage ~
s The damage [is put at|comes to|is about] {damage}. | Repairs will cost about {damage}.
p The damage is about {damage}
q How high is the damage? | What will the repairs cost? => About {damage}.
- witness
s "{quote}," [said|says] {witness}, who [saw it all|was there|lives across the street]. | {witness}, an eyewitness,
    [told us|said]: "{quote}."
p {witness} saw it
q Who saw it? | What is the name of the witness? => {witness}.
q What did {witness} say? => "{quote}."
t In {town}, {what} on {day}; {effect2}. | {short^} kept {town} busy on {day}[; the damage is about {damage}|]. |
    After {short} in {town}, {helper} helped.
h {short} in {town} | {town}: {short} | {short} keeps {town} busy
e "{quote}": {witness} tells what happened. | An unusual {day} in {town}. | What began with {cause} ended with
    {damage} of damage. | {helper^} to the rescue!
n How old is {witness}? | Who will pay for the damage? | What was the weather like the day before? | What is the name
    of the police officer? | How many people live in {town}? | Has it happened before?
k town, place = town
k day = day
k date = date
k time = time
k damage = damage
k witness = witness
k cause = cause
k helper, helpers = helper

== person | en
$ name = @full
$ age = @int:11:94
$ town = @town
$ deed & noun & gerund = walked {km} kilometers for charity; a walk of {km} kilometers; walking {km} kilometers |
    built a telescope from scrap; a telescope made of scrap; building a telescope | swam across the lake; a swim
    across the lake; swimming across the lake | knitted {k} hats for newborn babies; {k} hats for babies; knitting {k}
    hats | repaired {k} bikes for children; {k} repaired bikes; repairing bikes | learned to read at last; late joy in
    reading; learning to read | baked a bread {k} meters long; a bread of {k} meters; baking a giant bread |
    photographed {k} kinds of birds; photos of {k} kinds of birds; photographing birds | collected {k} old recipes; a
    collection of {k} recipes; collecting recipes | grew a pumpkin of {k} kilos; a pumpkin of {k} kilos; growing a
    giant pumpkin | carved {k} wooden horses; {k} wooden horses; carving horses
$ km = @int:40:980
$ k = @int:24:480
$ job = retired bus driver|student|nurse|baker|farmer|math teacher|watchmaker|grandmother of six|postal worker|cook
$ start = three years ago|after an accident|as a child|when the factory closed|during a long winter|because of a
    bet|after reading an old book
$ hard = the cold nights|the first month|a broken wrist|finding enough time|the doubts of friends|the rain|a lack of
    money
$ next = write a book about it|do it again next year|teach it to children|sleep for a week|travel to the sea|show it
    in the town hall
$ prize = a medal from the mayor|a cake from the neighbors|{money} from a bank|a year of free bread|a place in the
    local museum
$ money = @price:200:5000:100
$ helper = @first
+ deed
s {name}, {age}, from {town} [has|] {deed}. | {name} ({age}), a {job} from {town}, {deed}. | [It sounds like a fairy
    tale:|People in {town} are proud:] {name}, {age} years old, {deed}.
p {name} {deed} | {name} is {age} and lives in {town}
q What did {name} do? | Why is {name} in the news? => {name} {deed}.
q How old is {name}? => {age}. | {age} years old.
q Where is {name} from? | Where does {name} live? => From {town}. | In {town}.
q What is {name}'s job? | What does {name} do for a living? => A {job}.
- start ~
s It [all began|started] {start}. | The idea came {start}.
p It began {start}
q How did it begin? | When did it start? => {start^}.
- hard ~
s The hardest part was {hard}. | "{hard^} almost stopped me," [says|said] {name}.
p The hardest part was {hard}
q What was the hardest part? | What was difficult? => {hard^}.
- helper ~
s {helper}, a [friend|cousin|neighbor], helped[ with the preparation| from the first day|]. | Without {helper} it
    would not have worked, [says|said] {name}.
p {helper} helped
q Who helped {name}? => {helper}. | {helper} did.
- prize ~
s There was {prize} [as a thank you|for it]. | As a reward came {prize}.
p The reward was {prize}
q What was the reward? | What did {name} get for it? => {prize^}.
- next
s [Next|Now] {name} wants to {next}. | And what comes now? To {next}[, if possible|].
p The next plan is to {next}
q What does {name} want to do next? | What is the next plan? => To {next}.
t {name} from {town} {deed}. | {age}-year-old {name} [surprised {town}|is the talk of the town] with {noun}. | {name},
    who {deed}, wants to {next}[{+helper}; {helper} helped|].
h {name} and {noun} | {noun}: a success for {name} | {age}-year-old from {town} is proud of {noun}
e At {age}, others rest. | It began {start}. | {town} has a new hero. | Not even {hard} could stop {name}.
n Who is {name}'s best friend? | What does {name} earn? | How tall is {name}? | What is the name of the mayor? | What
    did the neighbors say? | When was {name} born?
k name = name
k age = age
k town, from = town
k job = job
k reward, prize = prize
k helper = helper
k plan, next = next

== sport | en
$ home = @town
$ guest = @town
$ sport, unit, place = football; goals; stadium | handball; goals; sports hall | basketball; points; arena | hockey;
    goals; ice rink | volleyball; sets; gym | water polo; goals; indoor pool
$ a = @int:4:9
$ b = @int:0:3
$ star = @full
$ coach = @titled
$ day = @day
$ crowd = @int:120:9800:20
$ minute = @int:2:59
$ hurt = @full
$ why = a bad knee|a fever|a broken finger|a red card|an exam|a wedding
$ next = @town
$ nextday = @day
+ result
s {home} beat {guest} {a} to {b} [in {sport}|in the {sport} league] on {day}. | The {sport} players of {home} won {a}
    to {b} against {guest} on {day}. | {a} to {b}: on {day} the {sport} team of {home} [left {guest} no chance|was too
    strong for {guest}].
p {home} won {a} to {b} | {guest} lost {a} to {b}
q What was the result? | How did the game end? => {a} to {b}. | {a} to {b} for {home}.
q Who won? | Which team won? => {home}.
q Who lost? | Which team lost? => {guest}.
q When was the game? | On which day did they play? => On {day}.
q What sport is it? | Which sport is the text about? => {sport^}.
- star ~
s {star} [was the player of the day|scored in minute {minute}|opened the score after {minute} minutes]. | The first
    success [went to|came from] {star}[ in minute {minute}|].
p {star} was the best player
q Who was the player of the day? | Who played best? | Who scored first? => {star}.
q In which minute did {star} score? => In minute {minute}.
- crowd ~
s {crowd} people [came to the {place}|were watching][ in spite of the rain|]. | The {place} was [full|sold out] with
    {crowd} fans.
p {crowd} people watched
q How many people watched? | How many fans came? => {crowd}.
q Where was the game played? => In the {place}.
- hurt ~
s {hurt} [could not play|was missing] because of {why}. | {home} had to do without {hurt} ({why}).
p {hurt} was missing
q Who was missing? | Who could not play? => {hurt}.
q Why could {hurt} not play? => Because of {why}.
- coach ~
s Coach {coach} [was happy|praised the defense|spoke of hard work|thanked the fans]. | "[We kept calm|We ran more than
    they did|That was our best game]," said coach {coach}.
p {coach} was pleased
q What is the name of the coach? | Who coaches the team? => {coach}.
- next
s The next game is on {nextday} against {next}. | On {nextday} {next} will be the [next|] opponent.
p {nextday}: game against {next}
q Who is the next opponent? | Against whom do they play next? => {next}.
q When is the next game? => On {nextday}.
t {home} won the {sport} game against {guest} {a} to {b}[; {star} was the best player|]. | {guest} lost {a} to {b} in
    {home}[{+next}, who play {next} on {nextday}|]. | In {sport}, {home} beat {guest} on {day}.
h {home} beats {guest} {a} to {b} | {a} to {b}: {home} wins | {guest} loses in {home}
e {crowd} fans went home hoarse. | What will {next} do about this team? | A {day} that {guest} would like to forget. |
    {star}, again and again.
n How old is {star}? | Who was the referee? | What did the tickets cost? | How did they play last year? | What is the
    color of the shirts? | How long has {coach} been coach?
k winner = home
k loser = guest
k sport = sport
k best player, player = star
k coach = coach
k spectators, fans = crowd
k day = day
k next opponent = next
'''

KOREAN = r'''
== 계획 | ko
$ town = @town
$ body = 시청|군청|마을 위원회|수도 사업소|버스 회사|교육청|항만 사무소
$ plan & noun = 자전거 다리를 놓기로; 자전거 다리 | 길가에 나무 {n}그루를 심기로; 나무 {n}그루 | 옛 양조장을 집으로 바꾸기로; 양조장 주택 | 가로등을 모두 바꾸기로; 새 가로등 |
    유치원을 하나 더 짓기로; 두 번째 유치원 | 밤새 버스를 다니게 하기로; 심야 버스 | 주차장 위에 태양광 지붕을 얹기로; 태양광 지붕 | 장터를 강가로 옮기기로; 강가 장터 | 호수를 깨끗이 하기로;
    깨끗한 호수 | 일요일에 큰길을 걷는 길로 쓰기로; 차 없는 일요일 | 의자 {n}개를 놓기로; 의자 {n}개 | 모두를 위한 수리점을 열기로; 마을 수리점 | 무료 수영 강습을 열기로; 무료 수영 강습
    | 전기 버스 두 대를 사기로; 전기 버스 두 대 | 찻집이 있는 도서관을 짓기로; 새 도서관
$ n = @int:30:900:10
$ cost = @won:20000000:90000000:5000000
$ when = 내년 [봄|여름|가을|겨울]|{month}|올해 안|2년 안|여름 방학 뒤|다음 달
$ month = @month
$ head = @full
$ role = 시장|계획 과장|대변인|담당 기사|사업 책임자
$ why, why2 = 불편하다는 말이 많았기 때문입니다; 불편하다는 말이 많아서예요 | 사람이 빠르게 늘었기 때문입니다; 사람이 빠르게 늘어서예요 | 공기가 나빠졌기 때문입니다; 공기가 나빠져서예요 |
    조사에서 주민 대부분이 바랐기 때문입니다; 주민 대부분이 바라서예요 | 예전 것이 더는 안전하지 않기 때문입니다; 예전 것이 안전하지 않아서예요 | 아이들에게 자리가 모자라기 때문입니다; 아이들에게 자리가
    모자라서예요
$ against, reason, reason2 = 가게 주인들; 손님이 줄까 걱정합니다; 손님이 줄까 걱정해요 | 이웃 주민들; 소음을 걱정합니다; 소음을 걱정해요 | 환경 모임; 새들을 걱정합니다; 새들을
    걱정해요 | 운전자들; 주차할 곳이 없다고 합니다; 주차할 곳이 없다고 해요 | 농민들; 땅이 필요하다고 합니다; 땅이 필요하다고 해요
$ vote = @count:11:40:명
$ day = @day
+ plan
s {town} {body:이} {when}에 {plan} 했습니다. | {body:은} {day} {town}에서 {plan} 했다고 밝혔습니다. | {town:이} [{when}에 |]{plan} 했습니다.
    [{day}에 {body:이} 알린 내용입니다.|]
p {town:이} {plan} 했어요 | {body:이} {noun} 계획을 알렸어요
q 무엇을 하기로 했나요? | {town}의 계획은 무엇인가요? => {plan} 했어요.
q 어디에서 하는 일인가요? | 어느 곳의 소식인가요? => {town:이에요}.
q 언제 하나요? | 계획은 언제인가요? => {when}에 해요.
q 누가 계획을 알렸나요? => {body:이에요}. | {body:이} 알렸어요.
+ why
s {why}. | 까닭은 이렇습니다. {why}.
p {why2}
q 왜 그런 계획을 세웠나요? | 까닭은 무엇인가요? => {why2}.
- cost ~
s 비용은 {cost:으로} 예상됩니다. | 모두 {cost:이} 듭니다.
p 비용은 {cost:이에요}
q 비용은 얼마인가요? | 돈이 얼마나 드나요? => {cost:이에요}. | {cost:이} 들어요.
- head ~
s {role} {head} 씨는 곧 일을 시작할 수 있다고 말했습니다. | {head} {role:은} 오래 기다린 일이라고 했습니다. | {role} {head} 씨는 모두에게 좋은 일이라며 반겼습니다.
p {role} {head} 씨가 반겼어요
q {head} 씨는 무슨 일을 하나요? | {head} 씨는 누구인가요? => {role:이에요}.
q 누가 계획을 반겼나요? | 누가 계획에 대해 말했나요? => {head} 씨예요.
- against ~
s 하지만 {against:은} {reason}. | 반대도 있습니다. {against:은} {reason}.
p {against:은} {reason2}
q 누가 반대하나요? => {against:이에요}.
q {against:은} 왜 반대하나요? => {reason2}.
- vote ~
s 투표에서는 {vote:이} 찬성했습니다. | {vote:이} 손을 들어 통과되었습니다.
p {vote:이} 찬성했어요
q 몇 명이 찬성했나요? => {vote:이} 찬성했어요.
t {town:이} {plan} 했습니다. [비용은 {cost}입니다.|] | {body:이} {town}에 {noun} 계획을 내놓았습니다. [{+against}{against:은} {reason}.|] |
    {town}에 {noun:이} 생길 예정입니다.
h {town}, {noun} 추진 | {town}에 {noun} | {noun}, {town}의 새 계획
e {noun:이} {town:을} 어떻게 바꿀까요? | {cost}짜리 꿈이 시작됩니다. | {+against}반기는 사람도, 걱정하는 사람도 있습니다. | {town}의 모습이 달라질지도 모릅니다.
n {head} 씨는 몇 살인가요? | 공사는 누가 하나요? | {town}에는 몇 명이 사나요? | 신문 이름은 무엇인가요? | 지난번 시장은 무엇을 했나요?
k 곳, 장소 = town
k 계획 = noun
k 비용 = cost
k 때, 시기 = when
k 이름 = head
k 직책 = role
k 기관 = body
k 찬성 = vote

== 사건 | ko
$ town = @town
$ day = @day
$ what & what2 & short, cause = 빵집에서 불이 났습니다; 빵집에서 불이 났어요; 빵집 화재; 낡은 오븐 | 트럭에서 사과 {n}상자가 쏟아졌습니다; 사과 {n}상자가 쏟아졌어요; 쏟아진
    사과; 낡은 끈 | 나무가 기찻길에 쓰러졌습니다; 나무가 기찻길에 쓰러졌어요; 쓰러진 나무; 강한 바람 | 집 {n}채의 전기가 끊겼습니다; 집 {n}채의 전기가 끊겼어요; 정전; 끊어진 전선 | 백조 한
    마리가 큰길을 막았습니다; 백조가 큰길을 막았어요; 길 위의 백조; 길가의 둥지 | 시장 밑에서 수도관이 터졌습니다; 수도관이 터졌어요; 터진 수도관; 심한 추위 | 안개 때문에 배가 멈췄습니다; 안개로
    배가 멈췄어요; 짙은 안개; 갑자기 따뜻해진 공기 | 소 떼가 마을을 지나갔습니다; 소 떼가 마을을 지나갔어요; 소 떼 소동; 열린 문 | 우박으로 온실 {n}곳이 깨졌습니다; 온실 {n}곳이 깨졌어요;
    우박 피해; 갑작스러운 폭풍 | 열기구가 축구장에 내려앉았습니다; 열기구가 축구장에 내렸어요; 뜻밖의 열기구; 바뀐 바람 | 책 창고에 물이 찼습니다; 책 창고에 물이 찼어요; 젖은 책; 막힌 배수구
$ n = @int:13:900
$ time = @time
$ effect, effect2 = 다친 사람은 없습니다; 다친 사람은 없어요 | 두 사람이 가볍게 다쳤습니다; 두 사람이 가볍게 다쳤어요 | 길이 몇 시간 막혔습니다; 길이 몇 시간 막혔어요 | {m}명이
    기다려야 했습니다; {m}명이 기다려야 했어요 | 학교는 아이들을 집으로 보냈습니다; 아이들이 집으로 갔어요 | 기차가 저녁까지 늦었습니다; 기차가 저녁까지 늦었어요
$ m = @int:20:300
$ helper = 소방대|자원봉사자들|경찰|트랙터를 탄 농부|시청 직원들|등교하던 학생들|지나가던 간호사
$ did, did2 = 두 시간 만에 일을 마무리했습니다; 두 시간 만에 일을 마무리했어요 | 길을 치웠습니다; 길을 치웠어요 | 밤늦게까지 도왔습니다; 밤늦게까지 도왔어요 | 6분 만에 왔습니다; 6분 만에
    왔어요 | 차와 담요를 가져왔습니다; 차와 담요를 가져왔어요
$ damage = @won:1000000:90000000:500000
$ witness = @full
$ quote = 꿈인 줄 알았어요|눈 깜짝할 사이였어요|이런 일은 처음 봤어요|외투만 들고 뛰었어요|우리 개가 먼저 알았어요|천둥소리 같았어요
+ what
s {day} {time} {town}에서 {what}. | {town}에서 {day} {what}. [{time}에 일어난 일입니다.|] | {day}[ {time}|] {town}에서는 {what}.
p {town}에서 {what2} | 일은 {day}[ {time}|]에 일어났어요
q 무슨 일이 있었나요? | {town}에서 무슨 일이 일어났나요? => {what2}.
q 어디에서 일어난 일인가요? => {town:이에요}. | {town}에서 일어났어요.
q 무슨 요일에 일어났나요? => {day}이에요.
q 몇 시에 일어났나요? => {time:이에요}. | {time}에 일어났어요.
+ effect
s {effect}. | 다행인지 불행인지 {effect}. | 알려진 바로는 {effect}.
p {effect2}
q 피해는 어땠나요? | 그래서 어떻게 되었나요? => {effect2}.
- helper ~
s {helper:이} {did}. | 소식을 듣고 온 {helper:이} {did}.
p {helper:이} 도왔어요
q 누가 도왔나요? => {helper:이에요}. | {helper:이} 도왔어요.
q {helper:은} 무엇을 했나요? => {did2}.
- cause ~
s 원인은 {cause:으로} 보입니다. | {cause} 때문이라고 합니다.
p 원인은 {cause:으로} 보여요
q 원인은 무엇인가요? | 왜 그런 일이 일어났나요? => {cause:이에요}. | {cause} 때문이에요.
- damage ~
s 피해액은 {damage}쯤입니다. | 고치는 데 {damage:이} 듭니다.
p 피해액은 {damage}쯤이에요
q 피해액은 얼마인가요? | 고치는 데 얼마가 드나요? => {damage}쯤이에요.
- witness
s 이를 본 {witness} 씨는 "{quote}"라고 말했습니다. | "{quote}." 길 건너에 사는 {witness} 씨의 말입니다.
p {witness} 씨가 보았어요
q 누가 보았나요? | 본 사람의 이름은 무엇인가요? => {witness} 씨예요.
q {witness} 씨는 뭐라고 했나요? => "{quote}"라고 했어요.
t {day} {town}에서 {what}. [{effect}.|] | {short:으로} {day} {town:이} 바빴습니다. [{helper:이} {did}.|] | {town}에서 {what}. [피해액은
    {damage}쯤입니다.|]
h {town} {short} | {short:으로} 바빴던 {day} | {town}, {day}의 {short}
e "{quote}" {witness} 씨의 말입니다. | {town}의 {day:은} 여느 날과 달랐습니다. | {helper:이} 나섰습니다. | {cause} 하나가 큰일을 만들었습니다.
n {witness} 씨는 몇 살인가요? | 피해는 누가 물어 주나요? | 전날 날씨는 어땠나요? | 경찰관의 이름은 무엇인가요? | 전에도 이런 일이 있었나요?
k 곳, 장소 = town
k 요일 = day
k 시간 = time
k 피해액 = damage
k 목격자, 본 사람 = witness
k 원인 = cause
k 도운 사람 = helper

== 사람 이야기 | ko
$ name = @full
$ age = @count:11:90:살
$ town = @town
$ deed & deed2 & noun = 좋은 일을 위해 {km}킬로미터를 걸었습니다; {km}킬로미터를 걸었어요; {km}킬로미터 걷기 | 고철로 망원경을 만들었습니다; 고철로 망원경을 만들었어요; 고철
    망원경 | 호수를 헤엄쳐 건넜습니다; 호수를 헤엄쳐 건넜어요; 호수 건너기 | 아기 모자 {k}개를 떴습니다; 아기 모자 {k}개를 떴어요; 아기 모자 {k}개 | 아이들 자전거 {k}대를 고쳤습니다;
    자전거 {k}대를 고쳤어요; 자전거 {k}대 | 새 {k}종류를 사진에 담았습니다; 새 {k}종류를 찍었어요; 새 사진 | 옛날 요리법 {k}가지를 모았습니다; 요리법 {k}가지를 모았어요; 요리법
    {k}가지 | {k}킬로그램짜리 호박을 키웠습니다; {k}킬로그램 호박을 키웠어요; 큰 호박 | 나무 말 {k}개를 깎았습니다; 나무 말 {k}개를 깎았어요; 나무 말 {k}개
$ km = @int:40:980
$ k = @int:24:480
$ job = 은퇴한 버스 기사|학생|간호사|제빵사|농부|수학 교사|시계 수리공|우체국 직원|요리사
$ start, start2 = 3년 전에; 3년 전에 | 다친 뒤에; 다친 뒤에 | 어릴 때; 어릴 때 | 공장이 문을 닫았을 때; 공장이 문을 닫았을 때 | 긴 겨울에; 긴 겨울에 | 내기 때문에; 내기
    때문에 | 낡은 책을 읽고; 낡은 책을 읽고
$ hard = 추운 밤|첫 달|부러진 손목|시간 내기|친구들의 의심|장마|모자란 돈
$ next, next2 = 책을 쓰려고 합니다; 책을 쓰려고 해요 | 내년에 또 하려고 합니다; 내년에 또 하려고 해요 | 아이들에게 가르치려고 합니다; 아이들에게 가르치려고 해요 | 일주일 동안 자려고
    합니다; 일주일 동안 자려고 해요 | 바다로 떠나려고 합니다; 바다로 떠나려고 해요
$ prize = 시장이 준 메달|이웃이 준 떡|은행이 준 {money}|1년 치 빵|작은 상패
$ money = @won:200000:5000000:100000
$ helper = @full
+ deed
s {town}에 사는 {name}({age}) 씨가 {deed}. | {town}의 {job} {name} 씨가 {deed}. [나이는 {age}입니다.|] | 올해 {age}인 {name} 씨는 {deed}.
    [{town}에 삽니다.|]
p {name} 씨가 {deed2}
q {name} 씨는 무엇을 했나요? | {name} 씨가 한 일은 무엇인가요? => {deed2}.
q {name} 씨는 몇 살인가요? => {age:이에요}.
q {name} 씨는 어디에 사나요? => {town}에 살아요. | {town:이에요}.
q {name} 씨의 직업은 무엇인가요? => {job:이에요}.
- start ~
s 일은 {start} 시작되었습니다. | {start} 처음 생각했다고 합니다.
p 일은 {start2} 시작됐어요
q 언제 시작했나요? | 어떻게 시작되었나요? => {start2} 시작했어요.
- hard ~
s 가장 힘든 것은 {hard:이었습니다}. | {hard} 때문에 그만둘 뻔했습니다.
p 가장 힘든 것은 {hard:이었어요}
q 무엇이 가장 힘들었나요? => {hard:이에요}. | {hard:이} 가장 힘들었어요.
- helper ~
s {helper} 씨가 처음부터 도왔습니다. | 이웃 {helper} 씨의 도움이 컸습니다.
p {helper} 씨가 도왔어요
q 누가 도왔나요? => {helper} 씨예요. | {helper} 씨가 도왔어요.
- prize ~
s 상으로 {prize:을} 받았습니다. | {prize:도} 받았습니다.
p {prize:을} 받았어요
q 무엇을 받았나요? | 상은 무엇이었나요? => {prize:을} 받았어요. | {prize:이에요}.
- next
s 이제 {name} 씨는 {next}. | 다음에는 {next}.
p 다음에는 {next2}
q 다음에는 무엇을 하려고 하나요? | 앞으로의 계획은 무엇인가요? => {next2}.
t {town}의 {name} 씨가 {deed}. | {name} 씨가 {noun:으로} {town}의 자랑이 되었습니다. | {name} 씨는 {deed}. [다음에는 {next}.|]
h {name} 씨의 {noun} | {noun:을} 해낸 {name} 씨 | {town}의 {name} 씨 이야기
e {hard:도} {name} 씨를 막지 못했습니다. | 이야기는 {start} 시작됩니다. | {town}에 새 주인공이 나타났습니다. | {noun:이라니}, 믿어지나요?
n {name} 씨의 월급은 얼마인가요? | {name} 씨의 키는 얼마인가요? | 시장의 이름은 무엇인가요? | 이웃들은 뭐라고 했나요? | {name} 씨의 생일은 언제인가요?
k 이름 = name
k 나이 = age
k 사는 곳 = town
k 직업 = job
k 상 = prize
k 도운 사람 = helper

== 경기 | ko
$ home = @town
$ guest = @town
$ sport, place = 축구; 운동장 | 핸드볼; 체육관 | 농구; 체육관 | 하키; 빙상장 | 수구; 수영장 | 족구; 마당
$ a = @int:4:9
$ b = @int:0:3
$ star = @full
$ coach = @full
$ day = @day
$ crowd = @int:120:9800:20
$ minute = @int:2:59
$ hurt = @full
$ why = 무릎 부상|감기|부러진 손가락|시험|결혼식
$ next = @town
$ nextday = @day
+ result
s {day} {sport} 경기에서 {home:이} {guest:을} {a} 대 {b:으로} 이겼습니다. | {home} {sport} 팀이 {day}에 {guest:을} 만나 {a} 대 {b:으로}
    이겼습니다. | {a} 대 {b}. {day} {sport} 경기에서 {home:이} {guest:을} 눌렀습니다.
p {home:이} {a} 대 {b:으로} 이겼어요 | {guest:이} {a} 대 {b:으로} 졌어요
q 경기 결과는 어땠나요? | 몇 대 몇이었나요? => {a} 대 {b:이었어요}.
q 누가 이겼나요? | 이긴 팀은 어디인가요? => {home:이에요}. | {home:이} 이겼어요.
q 누가 졌나요? | 진 팀은 어디인가요? => {guest:이에요}. | {guest:이} 졌어요.
q 경기는 언제 했나요? | 무슨 요일에 했나요? => {day}에 했어요. | {day}이에요.
q 무슨 경기였나요? | 어떤 종목인가요? => {sport:이에요}. | {sport} 경기였어요.
- star ~
s {star} 선수가 {minute}분에 첫 점수를 냈습니다. | 가장 빛난 것은 {star} 선수였습니다.
p {star} 선수가 잘했어요
q 누가 가장 잘했나요? | 누가 첫 점수를 냈나요? => {star} 선수예요.
q {star} 선수는 몇 분에 점수를 냈나요? => {minute}분이에요.
- crowd ~
s {place}에는 {crowd}명이 모였습니다. | 비가 와도 {crowd}명이 지켜보았습니다.
p {crowd}명이 보았어요
q 몇 명이 보았나요? | 관중은 얼마나 되었나요? => {crowd}명이에요.
- hurt ~
s {hurt} 선수는 {why} 때문에 나오지 못했습니다. | {home:은} {why:으로} 빠진 {hurt} 선수 없이 뛰었습니다.
p {hurt} 선수는 나오지 못했어요
q 누가 나오지 못했나요? | 빠진 선수는 누구인가요? => {hurt} 선수예요.
q {hurt} 선수는 왜 나오지 못했나요? => {why} 때문이에요.
- coach ~
s {coach} 감독은 수비를 칭찬했습니다. | {coach} 감독은 모두 열심히 뛰었다고 말했습니다.
p {coach} 감독이 칭찬했어요
q 감독은 누구인가요? => {coach} 감독이에요.
- next
s 다음 경기는 {nextday}에 {next:과} 합니다. | {nextday}에는 {next:을} 만납니다.
p {nextday}에 {next:과} 경기해요
q 다음 상대는 누구인가요? => {next:이에요}.
q 다음 경기는 언제인가요? => {nextday}이에요.
t {home:이} {sport} 경기에서 {guest:을} {a} 대 {b:으로} 이겼습니다. | {day} {sport} 경기에서 {guest:이} {home}에 졌습니다. [다음 상대는
    {next}입니다.|] | {star} 선수의 활약으로 {home:이} {guest:을} 이겼습니다.
h {home}, {guest:을} {a} 대 {b:으로} 이겨 | {home} {sport} 팀 승리 | {guest}, {home}에 패배
e {crowd}명이 목이 쉬도록 외쳤습니다. | {next:은} 이 팀을 막을 수 있을까요? | {guest:은} 이 {day:을} 잊고 싶을 것입니다. | 또 {star} 선수였습니다.
n {star} 선수는 몇 살인가요? | 심판은 누구였나요? | 표는 얼마였나요? | 작년에는 어땠나요? | 옷은 무슨 색인가요?
k 이긴 팀 = home
k 진 팀 = guest
k 종목 = sport
k 선수 = star
k 감독 = coach
k 관중 = crowd
k 요일 = day
k 다음 상대 = next
'''

SCENES = read_scenes(ENGLISH + KOREAN)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`summarize` examples of news. Raises ValueError if there are not so many distinct ones."""
    return distinct(lambda rng: summaries(SCENES, rng), seed, count, 'news')


if __name__ == '__main__':
    show(examples, __doc__)
