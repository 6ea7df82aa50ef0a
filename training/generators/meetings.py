"""Minutes of meetings and reports on work in English and Korean with their summaries: `summarize` examples."""

from __future__ import annotations

from typing import Iterator

from ._making import distinct, show
from ._scenes import read_scenes, summaries

ENGLISH = r'''
== minutes | en
$ group = sales team|garden club|parents' council|choir board|kitchen team|web team|tenants' group|sports club
    board|shop team|museum friends|library team|youth center staff
$ date, due, next = @threedates
$ people = @word:10:18
$ topic, decided, decision = the summer party; to hold it in the yard; party in the yard | the new logo; to choose the
    blue one; blue logo | the old printer; to sell it and buy two small ones; two small printers | the opening hours;
    to open an hour earlier; earlier opening | the website; to ask a student to redo it; new website | the trip in
    autumn; to go by train; trip by train | the kitchen; to buy a second fridge; second fridge | the newsletter; to
    send it every two months; newsletter every two months | the parking spaces; to draw lots for them; lots for
    parking | the price list; to raise prices by {pct} percent; prices up by {pct} percent | the spring cleaning; to
    do it together on a Saturday; shared cleaning | the stand at the fair; to take a bigger one; bigger stand | the
    library corner; to move it to the second floor; library corner upstairs | the coffee fund; to charge {pct} cents a
    cup; coffee at {pct} cents
$ pct = @int:2:30
$ a = @first
$ b = @first
$ c = @first
$ task, task2 = asks three companies for prices; three companies are asked for prices | writes to all members; all
    members get a letter | draws a poster; a poster is drawn | books the room; the room is booked | looks for helpers;
    helpers are found | makes a list of what is missing; a list is made | calls the town; the town is called | orders
    the material; the material is ordered
$ todo = brings the old photos|prepares the slides|counts the chairs|checks the first aid kit|updates the member
    list|buys the flowers|tests the microphone|collects the keys
$ money = @price:80:4800:20
$ moneyfor = for it|as a budget|from the reserve
$ issue, view = it is too expensive; one should wait a year | there are too few helpers; the task should be shared |
    the noise bothers people; it should end at nine | the date is bad for families; another week would be better | the
    room is too small; one should ask the school
$ votes = @word:3:9
$ place = room {r}|the small hall|the staff room|the cafe next door|the workshop|{a}'s kitchen
$ r = @int:2:30
$ time = @time
+ open
s Minutes of the {group}, {date}: {people} people were there[, {c} took notes|]. | The {group} met on {date}[ in
    {place}|] with {people} people. | [Meeting notes,|Notes of the meeting on] {date}, {group}, {people} present.
p The {group} met on {date}
q When was the meeting? | On what date did the {group} meet? => On {date}.
q How many people were there? | How many took part? => {people^}.
q Who met? | Which group is it about? => The {group}.
q Who took notes? => {c}.
q Where did they meet? => In {place}.
+ decided
s The main topic was {topic}: after [a long|some] discussion it was decided {decided}. | [First came|It was mostly
    about] {topic}. The group decided {decided}. | About {topic}, [all agreed|the majority voted] {decided}.
p Decision: {decision}
q What was the main topic? | What did they talk about? => {topic^}.
q What was decided? | What did they decide about {topic}? => {decided^}.
- issue ~
s {b} said that {issue}, and {view}. | There was one worry: {issue}. {b} thinks that {view}.
p {b} is worried that {issue}
q What does {b} think? | What worry was raised? => That {issue}. | {view^}.
- votes ~
s {votes^} voted for it. | The vote: {votes} in favor.
p {votes^} voted for it
q How many voted for it? => {votes^}.
+ task
s {a} {task} by {due}. | Until {due}, {a} {task}. | To do: {a} {task} (by {due}).
p {a} {task} by {due}
q What does {a} do? | What is {a}'s task? => {a} {task}.
q Until when must {a} be done? | What is the deadline for {a}? => By {due}.
- todo ~
s {c} {todo}. | And {c} {todo} [next time|before that].
p {c} {todo}
q What does {c} do? | What is the task of {c}? => {c} {todo}.
- money ~
s {money^} are set aside {moneyfor}. | The group may spend {money}[ {moneyfor}|].
p {money^} may be spent
q How much money [is set aside|may be spent]? | What is the budget? => {money^}.
- next
s The next meeting is on {next}[ at {time}|]. | We meet again on {next}[, {time}|].
p Next meeting: {next}
q When is the next meeting? | When do they meet again? => On {next}.
q At what time does the next meeting start? => At {time}.
t On {topic}, the {group} decided {decided}, and {a} {task}. | [On {date} the|The] {group} talked about {topic} and
    decided {decided}. | {decision^}: that is what the {group} decided[; the next meeting is on {next}|].
h {group}: {decision} | {group} decides on {topic} | {decision} decided
e {people^} people, one question: {topic}. | {a} has something to do until {due}. | Talk, vote, coffee: how {decision}
    came about. | {issue^}? They decided anyway.
n Who leads the group? | How long did the meeting last? | What was there to eat? | Who came too late? | What was
    decided last year? | Who voted against it?
k group, team = group
k date, meeting date = date
k people, present = people
k topic = topic
k responsible, who = a
k deadline, by = due
k next meeting, next = next
k budget, money = money

== progress | en
$ lead = @first
$ helper = @first
$ boss = @titled
$ project, done, open = new booking app; the first version works; the payment part is still open | customer survey;
    {n} people have answered; the analysis still has to be done | move to the new office; {n} boxes are packed; the
    cellar still has to be cleared | photo archive; {n} photos are scanned; the names still have to be added | winter
    catalog; half of the texts are written; the pictures are still missing | school kitchen; the walls are painted;
    the floor is still open | online shop; the first version works; the pictures are still missing | garden shed; the
    walls stand; the roof is still missing | town history book; {n} pages are written; the index is still missing |
    recycling plan; the plan is finished; the test is still missing | training videos; {n} minutes are filmed; the
    sound is still missing | bike path map; {n} kilometers are drawn; the colors are still open | new price list; the
    prices are fixed; the layout is still missing | library move; {n} books are packed; the shelves still have to be
    built | first aid course; {n} people have signed up; a trainer is still missing | playground; the swing stands;
    the fence is still missing
$ n = @amount:20:600:10
$ pct = @int:20:95:5
$ due = @date
$ late, reason = one week late; the supplier delivered late | two days ahead; everyone helped | three weeks late; two
    people were ill | right on time; the weather was good | ten days late; the permit is missing
$ cost = @price:300:9000:100
$ need = a second screen|one more helper|a decision about the color|the signature of the boss|a bigger room|better
    microphones|the keys to the archive
$ nextstep = show it to the customers|test it again|clean the data|train the staff|invite the neighbors|write the
    manual|choose the best version
$ day = @day
+ state
s [Short report|News|An update] on the {project}: {done}, but {open}. | The {project}: {done}; {open}. | How far is
    the {project}? {done^}, {open}.
p {done^} | {open^}
q Which project is the text about? | What is the report about? => The {project}.
q What has been done? | What is finished? => {done^}.
q What is still open? | What is missing? => {open^}.
+ late
s We are {late}, because {reason}. | At the moment the work is {late}: {reason}.
p The work is {late}
q Is the work on time? | How is the schedule? => It is {late}.
q Why is that so? | What is the reason? => Because {reason}.
- who ~
s {lead} leads the work[, helped by {helper}|]. | {lead} is in charge[ and {helper} helps|].
p {lead} leads the work
q Who leads the work? | Who is in charge? => {lead}.
q Who helps? => {helper}.
- pct ~
s About {pct} percent [are done|is finished].
p {pct} percent are done
q How many percent are done? => About {pct} percent.
- cost ~
s So far {cost} have been spent. | It has cost {cost} so far.
p {cost^} have been spent
q How much has been spent? | What did it cost so far? => {cost^}.
- need ~
s What we need: {need}. | We still need {need}.
p {need^} is needed
q What does the team need? => {need^}.
+ next
s On {day} we will {nextstep}. | Next step: {nextstep}, on {day}.
p Next step: {nextstep}
q What is the next step? | What happens on {day}? => To {nextstep}. | They will {nextstep}.
q When is the next step? => On {day}.
- due
s Everything must be ready by {due}. | {boss} expects the result by {due}.
p Everything must be ready by {due}
q When must it be ready? | What is the deadline? => By {due}.
q Who expects the result? => {boss}.
t In the {project}, {done}, but {open}. | The {project} is {late}; the next step is to {nextstep}. | The work on the
    {project} is {late} because {reason}.
h {project}: {late} | {project}: what is done and what is open | Report on the {project}
e {pct} percent down, the rest to go. | Will the {project} be ready? | {reason^}, and the clock is ticking. | What is
    still missing? {need^}.
n How much does {lead} earn? | Who had the idea? | When did the project begin? | How many people work in the company?
    | Who will test it? | What does the customer say?
k project = project
k leader, in charge = lead
k deadline, ready by = due
k cost, spent = cost
k next step = nextstep
k day = day
k needed = need
'''

KOREAN = r'''
== 회의록 | ko
$ group = 영업팀|텃밭 모임|학부모회|합창단|주방팀|누리집 담당팀|주민 모임|체육회|가게 식구들|박물관 모임|도서관 직원들|청소년 회관
$ date, due, next = @threedates
$ people = @count:10:18:명
$ topic, decided & decided2 & decision = 여름 잔치; 마당에서 하기로 했습니다; 마당에서 하기로 했어요; 마당 잔치 | 새 상징; 파란 것으로 정했습니다; 파란 것으로 정했어요;
    파란 상징 | 낡은 복사기; 팔고 작은 것을 두 대 사기로 했습니다; 팔고 작은 것을 두 대 사기로 했어요; 작은 복사기 두 대 | 여는 시간; 한 시간 일찍 열기로 했습니다; 한 시간 일찍 열기로
    했어요; 한 시간 이른 시작 | 누리집; 학생에게 맡기기로 했습니다; 학생에게 맡기기로 했어요; 새 누리집 | 가을 여행; 기차로 가기로 했습니다; 기차로 가기로 했어요; 기차 여행 | 부엌; 냉장고를 한
    대 더 사기로 했습니다; 냉장고를 한 대 더 사기로 했어요; 두 번째 냉장고 | 소식지; 두 달에 한 번 내기로 했습니다; 두 달에 한 번 내기로 했어요; 두 달에 한 번 소식지 | 주차 자리; 제비뽑기로
    정하기로 했습니다; 제비뽑기로 정하기로 했어요; 주차 제비뽑기 | 가격표; 값을 {pct}퍼센트 올리기로 했습니다; 값을 {pct}퍼센트 올리기로 했어요; {pct}퍼센트 인상 | 봄 대청소; 토요일에
    함께 하기로 했습니다; 토요일에 함께 하기로 했어요; 함께 하는 대청소 | 책 자리; 2층으로 옮기기로 했습니다; 2층으로 옮기기로 했어요; 2층 책 자리
$ pct = @int:2:30
$ a = @full
$ b = @full
$ c = @full
$ task, task2 = 세 군데에서 값을 알아봅니다; 세 군데에서 값을 알아봐요 | 모든 회원에게 편지를 씁니다; 모든 회원에게 편지를 써요 | 포스터를 그립니다; 포스터를 그려요 | 방을 예약합니다; 방을
    예약해요 | 도울 사람을 찾습니다; 도울 사람을 찾아요 | 모자란 것을 적습니다; 모자란 것을 적어요 | 시청에 전화합니다; 시청에 전화해요 | 재료를 주문합니다; 재료를 주문해요
$ todo, todo2 = 옛 사진을 가져옵니다; 옛 사진을 가져와요 | 발표 자료를 준비합니다; 발표 자료를 준비해요 | 의자를 셉니다; 의자를 세요 | 구급상자를 살핍니다; 구급상자를 살펴요 | 회원 명단을
    고칩니다; 회원 명단을 고쳐요 | 꽃을 삽니다; 꽃을 사요 | 마이크를 시험합니다; 마이크를 시험해요
$ money = @won:80000:980000:10000
$ issue = 값이 너무 비싸다고|도울 사람이 모자란다고|시끄러울 것 같다고|날짜가 좋지 않다고|방이 좁다고|한 해 더 기다리자고
$ votes = @count:3:9:명
$ place = 2층 회의실|작은 강당|휴게실|옆 찻집|작업실
$ time = @time
+ open
s {date} {group} 회의입니다. 모두 {people:이} 왔습니다[. 기록은 {c} 씨가 했습니다|]. | {group:은} {date}에 [{place}에서 |]회의를 했습니다. {people:이}
    참석했습니다. | 회의 기록, {date}. {group} {people:이} 모였습니다.
p {group:이} {date}에 모였어요 | {people:이} 모였어요
q 회의는 언제 했나요? | 모인 날짜는 언제인가요? => {date}에 했어요. | {date}이에요.
q 몇 명이 왔나요? | 참석한 사람은 몇 명인가요? => {people:이} 왔어요. | {people:이에요}.
q 누가 모였나요? | 어느 모임의 회의인가요? => {group:이에요}.
q 기록은 누가 했나요? => {c} 씨가 했어요.
q 어디에서 모였나요? => {place}에서 모였어요.
+ decided
s 먼저 {topic} 이야기를 했습니다. 오랜 이야기 끝에 {decided}. | {topic:은} {decided}. | 주로 {topic}에 대해 이야기했고 {decided}.
p {topic:은} {decided2}
q 무엇에 대해 이야기했나요? | 주제는 무엇이었나요? => {topic:이에요}. | {topic}에 대해 이야기했어요.
q 무엇을 정했나요? | {topic:은} 어떻게 하기로 했나요? => {decided2}.
- issue ~
s {b} 씨는 {issue} 걱정했습니다. | {issue} 하는 말도 나왔습니다. {b} 씨의 말입니다.
p {b} 씨는 {issue} 했어요
q {b} 씨는 뭐라고 했나요? | 어떤 걱정이 나왔나요? => {issue} 했어요.
- votes ~
s {votes:이} 찬성했습니다. | 손을 들어 보니 찬성이 {votes:이었습니다}.
p {votes:이} 찬성했어요
q 몇 명이 찬성했나요? => {votes:이} 찬성했어요.
+ task
s {a} 씨가 {due}까지 {task}. | {due}까지 할 일: {a} 씨가 {task}.
p {a} 씨가 {due}까지 {task2}
q {a} 씨는 무엇을 하나요? | {a} 씨가 맡은 일은 무엇인가요? => {task2}.
q {a} 씨는 언제까지 해야 하나요? => {due}까지예요.
- todo ~
s {c} 씨는 {todo}. | 그리고 {c} 씨가 {todo}.
p {c} 씨가 {todo2}
q {c} 씨는 무엇을 하나요? => {todo2}.
- money ~
s 돈은 {money}까지 쓸 수 있습니다. | 예산은 {money}입니다.
p 예산은 {money:이에요}
q 예산은 얼마인가요? | 돈을 얼마나 쓸 수 있나요? => {money:이에요}.
- next
s 다음 회의는 {next}[ {time}|]입니다. | {next}[ {time}|]에 다시 모입니다.
p 다음 회의는 {next:이에요}
q 다음 회의는 언제인가요? | 언제 다시 모이나요? => {next:이에요}.
q 다음 회의는 몇 시에 하나요? => {time:이에요}.
t {group:이} 회의에서 {topic:을} 이야기하고 {decided}. | {topic:은} {decided}. {a} 씨가 {task}. | {group:은} {date} 회의에서 할 일을 나누었습니다.
    {topic:은} {decided}.
h {group} 회의: {decision} | {decision}, 회의에서 결정 | {topic}, 이렇게 정했습니다
e {people:이} 모여 {topic:을} 두고 머리를 맞댔습니다. | {a} 씨는 {due}까지 바쁩니다. | {decision}, 어떻게 나온 생각일까요? | {+issue}걱정도 있었지만 정해졌습니다.
n 모임을 이끄는 사람은 누구인가요? | 회의는 몇 시간 했나요? | 무엇을 먹었나요? | 누가 늦게 왔나요? | 작년에는 무엇을 정했나요?
k 모임, 팀 = group
k 날짜, 회의 날짜 = date
k 참석 인원, 인원 = people
k 주제 = topic
k 담당, 맡은 사람 = a
k 기한 = due
k 다음 회의 = next
k 예산 = money

== 진행 | ko
$ lead = @full
$ helper = @full
$ project, done, done2, open, open2 = 예약 앱; 첫 판은 되지만; 첫 판이 나왔어요; 결제가 남았습니다; 결제가 남았어요 | 손님 설문; {n}명이 답했지만; {n}명이 답했어요;
    정리가 남았습니다; 정리가 남았어요 | 사무실 이사; 상자 {n}개를 쌌지만; 상자 {n}개를 쌌어요; 지하실이 남았습니다; 지하실이 남았어요 | 사진 정리; 사진 {n}장을 옮겼지만; 사진 {n}장을
    옮겼어요; 이름을 적어야 합니다; 이름을 적어야 해요 | 겨울 상품 책자; 글은 절반을 썼지만; 글은 절반을 썼어요; 사진이 아직 없습니다; 사진이 아직 없어요 | 학교 부엌 공사; 벽은 다 칠했지만;
    벽은 다 칠했어요; 바닥이 남았습니다; 바닥이 남았어요 | 누리집 가게; 첫 판은 되지만; 첫 판이 나왔어요; 사진이 아직 없습니다; 사진이 아직 없어요 | 텃밭 창고; 벽은 세웠지만; 벽은 세웠어요;
    지붕이 남았습니다; 지붕이 남았어요 | 마을 역사책; {n}쪽을 썼지만; {n}쪽을 썼어요; 차례가 남았습니다; 차례가 남았어요 | 재활용 계획; 계획은 끝났지만; 계획은 끝났어요; 시험이 남았습니다;
    시험이 남았어요 | 교육 영상; {n}분을 찍었지만; {n}분을 찍었어요; 소리가 남았습니다; 소리가 남았어요 | 자전거 길 지도; {n}킬로미터를 그렸지만; {n}킬로미터를 그렸어요; 색이 남았습니다;
    색이 남았어요 | 놀이터; 그네는 세웠지만; 그네는 세웠어요; 울타리가 남았습니다; 울타리가 남았어요
$ n = @int:20:600:10
$ pct = @int:20:95:5
$ due = @date
$ late, late2, reason = 일주일 늦었습니다; 일주일 늦었어요; 재료가 늦게 와서 | 이틀 빠릅니다; 이틀 빨라요; 모두가 도와서 | 3주 늦었습니다; 3주 늦었어요; 두 사람이 아파서 | 열흘
    늦었습니다; 열흘 늦었어요; 허가가 나지 않아서 | 닷새 빠릅니다; 닷새 빨라요; 날씨가 좋아서
$ cost = @won:300000:9000000:100000
$ need = 화면 하나|도울 사람 한 명|색을 정하는 일|부장님의 서명|더 큰 방|좋은 마이크|창고 열쇠
$ nextstep, nextstep2 = 손님에게 보여 줍니다; 손님에게 보여 줘요 | 시험을 해 봅니다; 시험을 해 봐요 | 자료를 정리합니다; 자료를 정리해요 | 직원을 교육합니다; 직원을 교육해요 |
    이웃을 부릅니다; 이웃을 불러요 | 설명서를 씁니다; 설명서를 써요 | 가장 좋은 것을 고릅니다; 가장 좋은 것을 골라요
$ day = @day
+ state
s {project} 소식입니다. {done} {open}. | {project} 일은 {done} {open}. | {project:은} 어디까지 왔을까요? {done} {open}.
p {done2} | {open2}
q 무슨 일에 대한 글인가요? => {project:이에요}.
q 무엇이 되었나요? | 어디까지 했나요? => {done2}.
q 무엇이 남았나요? => {open2}.
+ late
s {reason} 계획보다 {late}. | 지금은 계획보다 {late}. {reason} 그렇습니다.
p 계획보다 {late2}
q 계획보다 어떤가요? | 일은 제때 되고 있나요? => {late2}.
q 왜 그런가요? | 까닭은 무엇인가요? => {reason} 그래요.
- who ~
s {lead} 씨가 일을 이끕니다[. {helper} 씨도 돕습니다|]. | 책임자는 {lead} 씨입니다[. {helper} 씨가 거듭니다|].
p {lead} 씨가 이끌어요
q 누가 일을 이끄나요? | 책임자는 누구인가요? => {lead} 씨예요.
q 누가 돕나요? => {helper} 씨가 도와요.
- pct ~
s {pct}퍼센트쯤 했습니다. | 모두 {pct}퍼센트가 끝났습니다.
p {pct}퍼센트쯤 했어요
q 몇 퍼센트나 했나요? => {pct}퍼센트쯤이에요.
- cost ~
s 지금까지 {cost:을} 썼습니다. | 든 돈은 {cost}입니다.
p {cost:을} 썼어요
q 지금까지 얼마를 썼나요? => {cost:이에요}. | {cost:을} 썼어요.
- need ~
s 필요한 것은 {need}입니다. | 아직 {need:이} 필요합니다.
p {need:이} 필요해요
q 무엇이 필요한가요? => {need:이에요}. | {need:이} 필요해요.
+ next
s {day}에 {nextstep}. | 다음으로 {day}에 {nextstep}.
p {day}에 {nextstep2}
q 다음에는 무엇을 하나요? | {day}에 무엇을 하나요? => {nextstep2}.
q 다음 일은 언제 하나요? => {day}에 해요.
- due
s {due}까지 모두 끝내야 합니다. | 기한은 {due}입니다.
p {due}까지 끝내야 해요
q 언제까지 끝내야 하나요? | 기한은 언제인가요? => {due}까지예요.
t {project:은} {done} {open}. | {project} 일이 계획보다 {late}. [{day}에 {nextstep}.|] | {reason} {project} 일이 계획보다 {late}.
h {project}, 어디까지 왔나 | {project} 진행 보고 | {project:은} 지금
e {pct}퍼센트를 넘어 끝까지. | {project:은} 제때 끝날까요? | 남은 것은 {need:이에요}. | {reason} 생긴 일입니다.
n {lead} 씨의 월급은 얼마인가요? | 누가 생각해 냈나요? | 일은 언제 시작했나요? | 회사에는 몇 명이 일하나요? | 손님은 뭐라고 하나요?
k 일, 사업 = project
k 책임자 = lead
k 기한 = due
k 쓴 돈, 비용 = cost
k 필요한 것 = need
k 요일 = day
'''

SCENES = read_scenes(ENGLISH + KOREAN)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`summarize` examples of meetings and work. Raises ValueError if there are not so many distinct ones."""
    return distinct(lambda rng: summaries(SCENES, rng), seed, count, 'meetings')


if __name__ == '__main__':
    show(examples, __doc__)
