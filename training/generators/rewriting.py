"""Short texts said in another way, in English and Korean: `rewrite` examples for the ways (`how`) of `../hand`.

`more polite`, `more formal`, `shorter`, `simpler` and `friendlier` come from pairs of templates below; `fix spelling`
puts usual mistakes into right sentences; `as a list` takes sentences apart that name several things.
"""

from __future__ import annotations

import random
import re
from typing import Callable, Iterator

from . import _people as people
from ._draws import DAYS, KO_DAYS, date, korean_date, korean_time, time
from ._grammar import Missing, Template, sentence, split_top
from ._korean import familiar, particle
from ._making import distinct, show
from ._people import pick
from ._scenes import joined_lines
from ._worlds import SCENES

# A line: texts (parted by |) => what they become.
PAIRS: dict[tuple[str, str], str] = {}
PAIRS['more polite', 'en'] = r'''
[Send|Give|Show|Hand|Bring] me the {doc}[ now| right now| today| immediately|]. | I need the {doc}[ now| today|]. =>
    Could you please send me the {doc}[| when you have a moment]?
Give me {food}. | I want {food}. | Bring me {food}[ now|]. => Could I have {food}, please?
Where is my {item}? | Where's my {item}? I have been waiting since {day}. => Could you please tell me where my {item}
    is?
Your {doc} is wrong. | There is a mistake in your {doc}. | You made a mistake in the {doc}. => I think there may be a
    mistake in the {doc}. Could you check it, please?
Turn down the {noise}. | The {noise} is too loud. | Stop the {noise}! => Would you mind turning the {noise} down a
    little?
Move your {vehicle}. | Get your {vehicle} out of my way. | Your {vehicle} is in the way. => Would you mind moving your
    {vehicle}, please?
Open the {open}. | Why is the {open} still shut? Open it. => Would you mind opening the {open}, please?
Close the {open}. | Shut the {open}, it's cold. => Could you please close the {open}?
Call me [back|] {when}. | You have to call me {when}. => Could you please call me {when}?
Come to {place} at {time}. | Be in {place} at {time}. => Could you please come to {place} at {time}?
You forgot the {item}. | You didn't bring the {item}. | Where is the {item} that you promised? => It seems that the
    {item} is missing. Could you bring it, please?
I don't have time {when}. | No time {when}. | I can't do it {when}, I'm busy. => I am sorry, but I have no time
    {when}.
That is too expensive. | {price}? That is far too much. => I am afraid that is a little too expensive for me.
I don't understand you. | What do you mean? | Say that again. => I am sorry, I did not understand. Could you say that
    again, please?
Wait at {place}. | You wait at {place}. => Would you please wait at {place}?
Answer my mail. | Why don't you answer my mail? | You still haven't answered my mail. => Could you please answer my
    mail when you have time?
You are late [again|]. | You are {n} minutes late. => I was a little worried because you came late. Is everything all
    right?
Help me with the {doc}. | You must help me with the {doc}. => Could you help me with the {doc}, please?
I don't like the {food2}. | The {food2} tastes bad. | The {food2} is terrible. => I am sorry, but the {food2} is not
    quite to my taste.
Pay the {bill} by {day}. | Pay the {bill} now. => Could you please pay the {bill} by {day}?
Do not smoke in {place}. | No smoking in {place}. | Stop smoking in {place}. => May I ask you not to smoke in {place}?
Your {animal} is too loud. | Your {animal} woke me up. Do something. => Your {animal} was rather loud. Could you see
    to it, please?
Give my {thing} back. | I want my {thing} back. | You still have my {thing}. => Could I have my {thing} back, please?
Sit down over there. | Sit there. => Please take a seat over there.
Tell me the {info}. | What's the {info}? | I need the {info}. => Could you please tell me the {info}?
Fix the {broken}. | The {broken} is broken. Fix it. | Why is the {broken} still broken? => The {broken} is broken.
    Could you please have it repaired?
Let me through. | Get out of the way. => Excuse me, may I get through, please?
Lend me your {thing}. | I need your {thing} {when}. => Would you be so kind as to lend me your {thing}[ {when}|]?
I won't come {when}. | I'm not coming {when}. => Unfortunately, I will not be able to come {when}.
Hurry up with the {doc}. | How long does the {doc} take? | When is the {doc} finally ready? => May I ask when the
    {doc} will be ready?
'''
PAIRS['more polite', 'ko'] = r'''
{doc} [빨리|당장|지금|] 보내. | {doc} 좀 빨리 줘. | {doc} 필요해. 보내. => 시간 되실 때 {doc:을} 보내 주시겠어요?
{food} 줘. | {food} 하나. | {food} 가져와. => {food:을} 주실 수 있을까요?
내 {item} 어디 있어? | {item} 언제 와? | {item} 왜 안 와? => {item:이} 언제 오는지 알려 주시겠어요?
{doc} 틀렸어. | {doc} 잘못됐잖아. | {doc} 틀렸잖아요. 다시 해요. => {doc}에 잘못된 부분이 있는 것 같아요. 확인해 주시겠어요?
{noise} 좀 줄여. | {noise} 너무 커. | {noise} 시끄러워. => {noise} 소리를 조금만 줄여 주시겠어요?
{vehicle} 치워. | {vehicle} 좀 빼. | {vehicle} 때문에 못 지나가. 빼. => 죄송하지만 {vehicle:을} 옮겨 주시겠어요?
{open} 열어. | {open} 왜 닫았어? 열어. => {open:을} 열어 주시겠어요?
{open} 닫아. | 추워, {open} 닫아. => {open:을} 닫아 주시겠어요?
{when} 전화해. | {when} 꼭 전화해. => {when} 전화해 주실 수 있을까요?
{time}까지 {place:으로} 와. | {place:으로} {time}까지 오세요. => {time}까지 {place:으로} 와 주시겠어요?
{item} 왜 안 가져왔어? | {item} 잊어버렸네. | {item} 빠졌어. => {item:이} 빠진 것 같아요. 가져와 주실 수 있을까요?
{when} 시간 없어. | {when} 안 돼. 바빠. => 죄송하지만 {when} 시간이 없어요.
너무 비싸. | {price:이라니} 너무 비싸. => 죄송하지만 저에게는 조금 비싸네요.
무슨 말이야? | 못 알아듣겠어. | 다시 말해. => 죄송하지만 잘 이해하지 못했어요. 다시 말씀해 주시겠어요?
{place}에서 기다려. | 거기 {place}에서 기다려요. => {place}에서 기다려 주시겠어요?
왜 답장 안 해? | 답장해. | 답장 좀 해. => 시간 되실 때 답장해 주시면 고맙겠습니다.
왜 늦었어? | {n}분이나 늦었잖아. | 또 늦었네. => 늦으셔서 조금 걱정했어요. 괜찮으신가요?
{doc} 도와줘. | {doc} 같이 해. => {doc:을} 도와주실 수 있을까요?
{food} 맛없어. | {food} 왜 이래? | {food} 못 먹겠어. => 죄송하지만 {food:이} 제 입맛에는 조금 맞지 않네요.
{day}까지 {bill} 내. | {bill} 빨리 내. => {day}까지 {bill:을} 내 주시겠어요?
{place}에서 담배 피우지 마. | {place}에서 담배 끊어. => {place}에서는 담배를 피우지 말아 주시겠어요?
{animal} 시끄러워. | {animal} 때문에 깼어. 조용히 시켜. => {animal} 소리가 조금 컸어요. 살펴 주시겠어요?
내 {thing} 돌려줘. | {thing} 언제 돌려줄 거야? => 제 {thing:을} 돌려주실 수 있을까요?
저기 앉아. | 거기 앉아요. => 저쪽에 앉아 주시겠어요?
{info} 알려 줘. | {info} 뭐야? | {info} 말해. => {info:을} 알려 주시겠어요?
{broken} 고쳐. | {broken} 고장 났어. 고쳐. | {broken} 왜 아직도 안 고쳐? => {broken:이} 고장 났어요. 고쳐 주실 수 있을까요?
비켜. | 좀 지나가자. => 죄송하지만 잠깐 지나가도 될까요?
{thing} 빌려줘. | {when} {thing} 좀 쓸게. => {thing:을} 빌려주실 수 있을까요?
{when} 못 가. | {when} 안 갈 거야. => 죄송하지만 {when} 갈 수 없을 것 같아요.
{doc} 언제 끝나? | {doc} 아직도 안 됐어? => {doc:이} 언제쯤 끝나는지 여쭤봐도 될까요?
'''
PAIRS['more formal', 'en'] = r'''
[Hey|Hi|Sorry], can't [make it|come] {when}[, sorry|]. | I can't make it {when}. => I regret that I will not be able
    to attend {when}.
[Hey, |]thanks [a lot|a bunch|so much] for the {doc}! | Got the {doc}, thanks! => Thank you very much for the {doc}.
Got your mail[, will look at it {when}|. I'll check it {when}]. => Thank you for your e-mail. I will look at it
    {when}.
[Can you|Could you] send me the {doc}[ by {day}|]? | Send me the {doc} by {day}, ok? => I would be grateful if you
    could send me the {doc} by {day}.
Hi guys, the {event} is off. | The {event} isn't happening. | No {event} this time, folks. => Dear colleagues, the
    {event} has been canceled.
The {event} is {when} now. | We moved the {event}, it's {when} now. => Please note that the {event} will now take
    place {when}.
What does the {item} cost? | How much is the {item}? => Could you please inform me of the price of the {item}?
My kid is sick and won't come {when}. | My kid's ill, no school {when}. => My child is ill and will be unable to
    attend {when}.
The {broken} is broken [again|], can you fix it? | Hey, the {broken} doesn't work. => I would like to report that the
    {broken} is out of order. Could you please arrange a repair?
I'm off {when}, ask {name}. | Not here {when}, talk to {name}. => I will be out of the office {when}. Please contact
    {name}.
Sorry, the {item} is gone. | We're out of the {item}, sorry. => We regret to inform you that the {item} is no longer
    available.
The {item} we got was broken. | Your {item} arrived in pieces. => We received the {item}. Unfortunately, it was
    damaged.
Tell me if you're coming {when}. | You coming {when}? => Please let me know whether you will attend {when}.
I wanna book a table for {n} {when}. | Can we get a table for {n} {when}? => I would like to reserve a table for {n}
    people {when}.
{name} is the new boss. | Meet the new boss: {name}. => We are pleased to introduce {name} as our new director.
Let's talk {when}. | Wanna talk {when}? => I would like to suggest a conversation {when}.
We don't want your offer. | Nope, we don't need the offer. => After careful consideration, we have decided not to
    accept your offer.
Pay up by {date}. | We still need your money, pay by {date}. => We kindly ask you to settle the outstanding amount by
    {date}.
I quit. | I'm leaving at the end of the month. => I hereby give notice of my resignation at the end of the month.
I'd love to work for you. | I saw your ad and want the job. => I have read your advertisement and would like to apply
    for the position.
Sorry about the mess with the {doc}. | We messed up the {doc}, sorry. => We apologize for the error in the {doc}.
The {doc} is done. | I'm done with the {doc}. => I am pleased to inform you that the {doc} has been completed.
Who do I ask about the {doc}? | Who knows about the {doc}? => Could you please tell me whom I may contact regarding
    the {doc}?
You can't park there. | No parking there, ok? => Please note that parking is not permitted there.
We open at {time}. | Doors open at {time}, come on in. => Our doors open at {time}. We look forward to your visit.
We'll get back to you {when}. | You'll hear from us {when}. => You will receive our reply {when}.
'''
PAIRS['more formal', 'ko'] = r'''
{when} 못 가요. | {when} 못 갈 것 같아. | 미안, {when} 못 가. => 죄송하지만 {when} 참석하지 못합니다.
{doc} 고마워! | {doc} 잘 받았어, 고마워. | {doc} 보내 줘서 고마워요. => {doc:을} 보내 주셔서 진심으로 감사드립니다.
메일 봤어. {when} 볼게. | 메일 받았어요. {when} 확인할게요. => 보내 주신 메일을 잘 받았습니다. {when} 확인하겠습니다.
{day}까지 {doc} 보내 줘. | {doc} {day}까지 줄 수 있어? => {day}까지 {doc:을} 보내 주시기 바랍니다.
{event} 취소됐어. | {event} 안 해. | {event} 없어졌대. => {event:이} 취소되었음을 알려 드립니다.
{event} {when} 해. | {event} {when} 한대. => {event:은} {when} 진행될 예정입니다.
{item} 얼마야? | {item} 값이 얼마예요? => {item}의 가격을 알려 주시겠습니까?
우리 애 아파서 {when} 못 가요. | 애가 아파서 {when} 결석해요. => 아이가 아파서 {when} 참석하지 못합니다.
{broken} 또 고장 났어. | {broken} 안 돼. 고쳐 줘. => {broken:이} 고장 났습니다. 수리를 부탁드립니다.
나 {when} 휴가야. {name}한테 물어봐. | {when} 쉬니까 {name}한테 말해. => 저는 {when} 휴가입니다. 그동안 {name} 님께 문의해 주시기 바랍니다.
{item} 다 떨어졌어. | {item} 이제 없어. => 죄송하지만 {item:은} 더 이상 구하실 수 없습니다.
{item} 깨져서 왔어. | 받은 {item} 망가졌어. => {item:을} 받았으나 파손되어 있었습니다.
{when} 와? | {when} 올 거야? => {when} 참석하실 수 있는지 알려 주시기 바랍니다.
{when} {n}명 자리 있어? | {when} {n}명 예약할래. => {when} {n}명 자리를 예약하고 싶습니다.
새 팀장은 {name:이야}. | {name} 씨가 팀장 됐대. => 새로 부임하신 {name} 팀장님을 소개합니다.
{when} 얘기하자. | {when} 얘기 좀 해. => {when} 말씀을 나눌 수 있을지 여쭙니다.
그 제안 안 할래. | 제안은 됐어. => 신중히 검토한 끝에 제안을 받아들이지 않기로 했습니다.
{date}까지 돈 내. | 돈 아직 안 냈네. {date}까지 내. => 남은 금액을 {date}까지 납부해 주시기 바랍니다.
나 그만둘래. | 이달까지만 일할게. => 이달 말까지 근무하고 퇴사하고자 합니다.
거기서 일하고 싶어. | 광고 봤는데 일하고 싶어요. => 광고를 보고 귀사에 지원하고자 합니다.
{doc} 잘못 써서 미안. | {doc} 실수했어. 미안해. => {doc}에 오류가 있었던 점을 사과드립니다.
{doc} 다 했어. | {doc} 끝! => {doc:이} 완료되었음을 알려 드립니다.
{doc} 누구한테 물어봐? | {doc} 누가 알아? => {doc:에} 관하여 어느 분께 문의하면 되는지 알려 주시겠습니까?
거기 주차하면 안 돼. | 거기 차 세우지 마. => 그곳에는 주차하실 수 없습니다.
{time}에 열어. 와. | 문은 {time}에 열어요. => 문은 {time}에 엽니다. 많은 방문 바랍니다.
{when} 연락할게. | {when} 다시 말해 줄게. => {when} 회신드리겠습니다.
'''
PAIRS['shorter', 'en'] = r'''
[I just wanted to let you know that|I am writing to tell you that|It is important for you to know that|I would like to
    inform all of you that] the {event} [is going to take place|will be taking place] {when}[, so please make a note
    of it|]. => The {event} is {when}.
[As far as I can remember|If I am not mistaken], the {item} [is supposed to arrive|should be arriving] some time
    {when}. => The {item} should arrive {when}.
[Due to the fact that|Because of the fact that|In view of the fact that] {cause}, [we have unfortunately come to the
    decision|we had no other choice but] to cancel the {event}. => Because {cause}, we canceled the {event}.
[In my personal opinion, I really think that|If you ask me personally, I would say that|I have to say that in my eyes]
    the {thing2} is [really|truly|without any doubt] {adj}. => I think the {thing2} is {adj}.
[After thinking about it for quite a long time,|After many long discussions,|Having looked at it from all sides,] we
    have come to the decision [that we will not buy|not to buy] the {thing2}. => We will not buy the {thing2}.
[At this point in time we are not able to say|At the present moment nobody can tell] on which day the {item} is going
    to arrive. => We cannot say yet when the {item} will arrive.
[There are a lot of people in our town who|Quite a large number of our neighbors] would be [very happy|more than
    pleased] if {wish}. => Many people want {wish2}.
I was wondering whether it would [perhaps|maybe|possibly] be possible for you to [send me|let me have] the {doc}
    {when}. => Can you send me the {doc} {when}?
[It would be a great help to all of us if|We would really appreciate it very much if] you could bring your own {thing}
    with you to the {event}. => Please bring your {thing} to the {event}.
[I am sorry to have to tell you that|With great regret I have to say that] I will not be in a position to come to the
    {event} {when}. => I cannot come to the {event} {when}.
The weather was very {weather} and it stayed {weather} all day long, so we decided that we would {do}. => It was
    {weather}, so we {did}.
{name}, who [has been working|works] here with us for {n} years now, is [the person that you should|the one you can]
    ask if you have any questions about the {doc}. => Ask {name} about the {doc}.
[What I would like to say is that|The thing is that] the {broken} in {place} has [once again|for the third time
    already] stopped working [properly|the way it should]. => The {broken} in {place} is broken.
[If at all possible, I would like to ask you to|Please be so good as to] be at {place} at {time} [at the
    latest|sharp], because otherwise we will have to leave without you. => Be at {place} at {time}, or we leave
    without you.
My {relative} {name}, whom I have not seen for [a very long time|years and years], is going to [come and stay with
    us|pay us a visit] {when}. => My {relative} {name} will visit us {when}.
The price of the {item}, which used to be {price}, [has gone up and|has been raised and] is now {price2}. => The
    {item} now costs {price2} instead of {price}.
[It took us a very long time to find it, but in the end|After looking everywhere,] we found the {thing} under the
    {under}. => We found the {thing} under the {under}.
[Please do not forget under any circumstances|I really must ask you not to forget] to lock the {open} before you [go
    home|leave the building] in the evening. => Please lock the {open} before you leave.
[All in all, taking everything together, it can be said that|To sum it all up, one can say that] the {event} was a
    [great|real|big] success and that {n} people came. => The {event} was a success, and {n} people came.
[I do not know whether you have already heard about it, but|You may or may not know that] {name} has [found|been lucky
    enough to find] a new job in {town}. => {name} has a new job in {town}.
'''
PAIRS['shorter', 'ko'] = r'''
[다름이 아니라|알려 드리고 싶은 것이 있는데] {event:이} {when} 열릴 예정이니 [꼭 기억해 두시기|적어 두시기] 바랍니다. => {event:은} {when} 열립니다.
[제 기억이 맞다면|제가 알기로는] {item:은} 아마도 {when} 도착할 것으로 보입니다. => {item:은} {when} 도착합니다.
{cause_ko} [여러 가지로 고민한 끝에|어쩔 수 없이] {event:을} 취소하기로 결정을 내리게 되었습니다. => {cause_ko} {event:을} 취소합니다.
[제 개인적인 생각을 말씀드리자면|솔직하게 말하면] {thing2:은} 정말로 [무척|아주] {adj} 것 같습니다. => {thing2:은} {adj} 것 같습니다.
[오랫동안 고민을 거듭한 끝에|여러 번 이야기를 나눈 끝에] 저희는 {thing2:을} 사지 않는 쪽으로 결정을 내리게 되었습니다. => 저희는 {thing2:을} 사지 않기로 했습니다.
[지금 이 시점에서는|현재로서는] {item:이} 언제 도착하는지 정확하게 말씀드리기가 어렵습니다. => {item:이} 언제 올지 아직 모릅니다.
[혹시 괜찮으시다면|번거로우시겠지만] {when} 저에게 {doc:을} 보내 주실 수 있는지 여쭤보고 싶습니다. => {when} {doc:을} 보내 주세요.
{event}에 오실 때 [가능하시다면|잊지 마시고] 각자의 {thing:을} 가지고 와 주시면 정말 감사하겠습니다. => {event}에 올 때 {thing:을} 가져오세요.
[다름이 아니라 제가|정말 죄송한 말씀이지만 저는] 아무래도 {when} {event}에 갈 수 없을 것 같다는 말씀을 드리려고 합니다. => {when} {event}에 갈 수 없습니다.
이곳에서 [벌써|어느덧] {n}년째 일하고 있는 {name} 씨에게 {doc:에} 대해 궁금한 점을 물어보시면 됩니다. => {doc:에} 대해서는 {name} 씨에게 물어보세요.
{place}에 있는 {broken:이} [또다시|벌써 세 번째로] 제대로 움직이지 않게 되었습니다. => {place}의 {broken:이} 고장 났습니다.
늦어도 {time}까지는 {place:으로} 꼭 와 주셔야 하며 그렇지 않으면 저희는 먼저 떠날 수밖에 없습니다. => {time}까지 {place:으로} 오지 않으면 먼저 떠납니다.
[아주 오랫동안|몇 년 동안] 만나지 못했던 {relative} {name:이} {when} 우리 집에 놀러 오기로 했습니다. => {relative} {name:이} {when} 놀러 옵니다.
{item}의 값이 예전에는 {price:이었는데} 이번에 올라서 {price2:이} 되었습니다. => {item} 값이 {price}에서 {price2:으로} 올랐습니다.
[한참 동안 여기저기 찾아본 끝에|온 집 안을 다 뒤진 뒤에] {under} 밑에서 {thing:을} 찾았습니다. => {under} 밑에서 {thing:을} 찾았습니다.
저녁에 나가실 때에는 [무슨 일이 있어도|절대로 잊지 마시고] {open:을} 꼭 잠가 주셔야 합니다. => 나갈 때 {open:을} 잠그세요.
[모든 것을 종합해서 말하자면|전체적으로 볼 때] {event:은} {n}명이나 와서 무척 성공적이었다고 할 수 있습니다. => {event:은} {n}명이 와서 성공했습니다.
[이미 들으셨는지 모르겠지만|아시는지 모르겠지만] {name} 씨가 이번에 {town}에서 새 일자리를 구하게 되었다고 합니다. => {name} 씨가 {town}에서 새 일을 구했습니다.
'''
PAIRS['simpler', 'en'] = r'''
[Residents|Guests|Visitors] are [kindly |]requested to refrain from smoking in {place}. => Please do not smoke in
    {place}.
The {event} will commence at {time}[ precisely|]. | Commencement of the {event} is scheduled for {time}. => The
    {event} starts at {time}.
Due to adverse weather conditions, the {event} has been postponed. => The {event} will be later because of bad
    weather.
[Applicants|Members] must submit the {doc} prior to {date}. | The {doc} is to be submitted no later than {date}. =>
    Hand in the {doc} by {date}.
The {item} must not be consumed after {date}. => Do not use the {item} after {date}.
The physician advised {name} to reduce the consumption of {food3}. => The doctor told {name} to eat less {food3}.
{name} has resided in {town} for {n} years. | {name} took up residence in {town} {n} years ago. => {name} has lived in
    {town} for {n} years.
The vehicle ceased to function in the vicinity of {town}. => The car broke down near {town}.
[Passengers|Travelers] are required to be in possession of a valid ticket. => You need a ticket.
We endeavor to respond to all inquiries within {n} days. => We try to answer all questions within {n} days.
Please ensure that the {open} is closed upon departure. => Please close the {open} when you leave.
In the event of {danger}, proceed immediately to the nearest exit. => If there is {danger}, go to the next exit at
    once.
The {broken} is currently out of operation owing to a technical defect. => The {broken} is broken.
Admission to {place} is free of charge for persons under {n} years of age. => Children under {n} get into {place} for
    free.
{name} was compelled to terminate the employment because of illness. => {name} had to stop working because of illness.
The purchase of the {item} requires the approval of the management. => You must ask the boss before you buy the
    {item}.
The council is contemplating the construction of a {build} in {town}. => The town of {town} thinks about building a
    {build}.
The number of participants in the {event} is restricted to {n}. => At most {n} people can take part in the {event}.
A fee of {price} will be charged for the utilization of the {room}. => It costs {price} to use the {room}.
The {hound} must be kept on a leash at all times on these premises. | Every {hound} is to be kept on a leash in
    {place}. => Keep your {hound} on a leash here.
{name} acquired the {thing} for the sum of {price}. => {name} bought the {thing} for {price}.
Kindly notify us in advance if you intend to be absent {when}. => Please tell us before if you will not be there
    {when}.
'''
PAIRS['simpler', 'ko'] = r'''
{place} 내에서의 흡연을 삼가 주시기 바랍니다. | {place} 내 흡연을 금합니다. => {place}에서는 담배를 피우지 마세요.
{event:은} {time}에 개시될 예정입니다. | {event}의 개시 시각은 {time}입니다. => {event:은} {time}에 시작해요.
기상 악화로 인하여 {event:이} 연기되었습니다. => 날씨가 나빠서 {event:이} 미뤄졌어요.
{doc:은} {date}까지 제출하여야 합니다. | {doc}의 제출 기한은 {date}입니다. => {date}까지 {doc:을} 내세요.
{date} 이후에는 {item:을} 사용할 수 없습니다. => {date}까지만 {item:을} 쓸 수 있어요.
의사는 {name} 씨에게 {food3} 섭취를 줄일 것을 권고하였다. => 의사가 {name} 씨에게 {food3:을} 적게 먹으라고 했어요.
{name} 씨는 {n}년간 {town}에 거주하였다. | {name} 씨의 {town} 거주 기간은 {n}년이다. => {name} 씨는 {town}에 {n}년 살았어요.
{town} 인근에서 차량 운행이 중단되었다. => {town} 근처에서 차가 멈췄어요.
승객은 유효한 승차권을 소지하여야 합니다. => 타려면 표가 있어야 해요.
문의 사항은 {n}일 이내에 회신드립니다. => 물어보시면 {n}일 안에 답해 드려요.
퇴실 시 {open:을} 반드시 닫아 주십시오. => 나갈 때 {open:을} 꼭 닫아 주세요.
{danger} 발생 시 신속히 비상구로 대피하십시오. => {danger:이} 나면 빨리 비상구로 나가세요.
{broken} 고장으로 인하여 현재 이용이 불가합니다. => {broken:이} 고장 나서 지금은 쓸 수 없어요.
{n}세 미만은 {place} 입장료를 면제합니다. => {n}살이 안 되면 {place}에 그냥 들어갈 수 있어요.
{name} 씨는 질병으로 인하여 퇴직하였다. => {name} 씨는 아파서 일을 그만두었어요.
{item:을} 구입하려면 관리자의 승인이 필요하다. => {item:을} 사려면 먼저 허락을 받아야 해요.
{town:은} {build} 건립을 검토하고 있다. => {town:은} {build:을} 지을까 생각하고 있어요.
{event} 참가 인원은 {n}명으로 제한됩니다. => {event}에는 {n}명까지만 올 수 있어요.
{room} 이용 시 {price}의 요금이 부과됩니다. => {room:을} 쓰려면 {price:을} 내야 해요.
{name} 씨는 {thing:을} {price}에 취득하였다. => {name} 씨는 {thing:을} {price}에 샀어요.
{when} 결석 예정인 경우 사전에 통보하여 주십시오. => {when} 못 오면 미리 알려 주세요.
재활용품은 지정된 장소에 배출하여 주십시오. => 재활용품은 정해진 곳에 버려 주세요.
'''
PAIRS['friendlier', 'en'] = r'''
The {event} starts at {time}. Do not be late. | {event^} at {time}. Be on time. => The {event} starts at {time}. It
    would be great to see you there on time!
The {doc} is incomplete. | Your {doc} is not complete. => You are almost done! Just one small thing is missing in the
    {doc}.
No dogs in {place}. | Dogs are forbidden in {place}. => We love dogs, but please let yours wait outside. Thank you!
We close at {time}. | Closing time is {time}. => We are here for you until {time}. See you soon!
You forgot the {thing}. | The {thing} was not there. => No worries, but could you bring the {thing} next time? Thank
    you!
Wash the {dish} after use. | Dirty {dish}: wash it. => Please wash the {dish} when you are done. The next person will
    thank you!
Take off your shoes in {place}. | No shoes in {place}. => Come on in! Please leave your shoes by the door.
The {course} is full. | No places left in the {course}. => The {course} is full already, but we would love to see you
    in the next one!
I got the {thing}. | {thing^} received. => Thank you so much for the {thing}, it made my day!
Your {doc} has {n} mistakes. | {n} mistakes in the {doc}. => Nice {doc}! I found just {n} small mistakes that we can
    fix.
Wait at {place}. | You have to wait at {place}. => Please make yourself comfortable at {place}, we will be right with
    you!
Closed {when}. | We are closed {when}. => We take a little break {when} and look forward to seeing you after that!
Pay the {bill} by {day}. | The {bill} is due on {day}. => Just a little reminder: the {bill} is due on {day}. Thank
    you!
The {item} is sold out. | No more {item}. => The {item} was so popular that it is gone already. We will have more
    soon!
Do not touch the {thing}. | Hands off the {thing}. => Please just look at the {thing}, it is a little sensitive. Thank
    you!
Answer by {day}. | I need an answer by {day}. => I would be so happy to hear from you by {day}!
Wrong {doc}. | You sent the wrong {doc}. => Thank you for writing! I think this was another {doc}. Could you send it
    once more?
{name} is the new colleague. | New colleague: {name}. => Please give a warm welcome to {name}, our new colleague!
The {broken} is out of order. | {broken^} broken. => Our {broken} needs a little rest. We will have it running again
    soon!
Keep quiet in {place}. | Silence in {place}. => Please be a little quiet in {place}, so that everyone can relax. Thank
    you!
Your {item} is late. | The {item} comes later. => Your {item} needs a little more time, but it is on its way!
Bring your own {dish} to the {event}. | No {dish} here, bring one to the {event}. => Please bring your favorite {dish}
    to the {event}. We can't wait to see you!
'''
PAIRS['friendlier', 'ko'] = r'''
{event:은} {time}에 시작합니다. 늦지 마세요. | {event}, {time} 시작. 지각 금지. => {event:은} {time}에 시작해요. 제시간에 만나면 정말 기쁘겠어요!
{doc:이} 완전하지 않습니다. | {doc} 미완성. => 거의 다 하셨어요! {doc}에 하나만 더 채워 주세요.
{place}에 개를 데려오지 마시오. | {place} 개 출입 금지. => 강아지는 밖에서 잠시 기다리게 해 주세요. 감사해요!
{time}에 닫습니다. | 영업 종료 {time}. => {time}까지 기다리고 있을게요. 또 만나요!
{thing:을} 안 가져왔군요. | {thing} 없음. => 괜찮아요! 다음에는 {thing:을} 가져와 주면 고맙겠어요.
쓴 {dish:은} 씻으시오. | {dish} 설거지할 것. => 다 쓴 {dish:은} 씻어 주세요. 다음 사람이 고마워할 거예요!
{place}에서 신발을 벗으시오. | {place}, 신발 금지. => 어서 오세요! 신발은 문 옆에 편하게 벗어 주세요.
{course} 마감. | {course} 인원이 다 찼습니다. => 아쉽게도 {course} 자리가 다 찼어요. 다음에 꼭 만나요!
{thing} 받았음. | {thing:을} 받았습니다. => {thing:을} 받고 정말 기뻤어요. 고마워요!
{doc}에 틀린 곳이 {n}군데 있습니다. | {doc} 오류 {n}군데. => {doc:이} 참 좋아요! 작은 실수 {n}군데만 고치면 돼요.
{place}에서 기다리시오. | {place} 대기. => {place}에서 편하게 기다려 주세요. 금방 갈게요!
{when} 쉽니다. | {when} 휴무. => {when} 잠시 쉬어 가요. 곧 반갑게 만나요!
{day}까지 {bill:을} 내시오. | {bill} 기한은 {day}입니다. => 살짝 알려 드려요. {bill:은} {day}까지예요. 고마워요!
{item} 없음. | {item:은} 다 팔렸습니다. => {item} 인기가 많아서 벌써 다 나갔어요. 곧 다시 준비할게요!
{thing:을} 만지지 마시오. | {thing}, 손대지 말 것. => {thing:은} 눈으로만 봐 주세요. 고마워요!
{day}까지 답하시오. | {day}까지 답장 바람. => {day}까지 소식을 들으면 정말 기쁘겠어요!
{doc:을} 잘못 보냈습니다. | 다른 {doc:이} 왔습니다. => 보내 주셔서 고마워요! 다른 {doc}인 것 같은데 한 번만 더 보내 주시겠어요?
{name} 씨는 새 직원입니다. | 새 직원 {name}. => 새로 온 {name} 씨를 따뜻하게 맞아 주세요!
{broken} 고장. | {broken:은} 쓸 수 없습니다. => {broken:이} 잠깐 쉬고 있어요. 곧 고쳐 놓을게요!
{place}에서 떠들지 마시오. | {place} 정숙. => {place}에서는 조금만 조용히 해 주세요. 모두 편히 쉬어요!
{item:이} 늦습니다. | {item} 지연. => {item:이} 조금 늦지만 열심히 가고 있어요!
{event}에 {dish:을} 가져오시오. | {event}, {dish} 각자 준비. => {event}에 좋아하는 {dish:을} 가져오세요. 빨리 만나고 싶어요!
'''

BANKS = {
    'en': {
        'doc': (
            'report|contract|price list|schedule|guest list|floor plan|application|form|translation|draft|budget|'
            'offer|photo list|survey|manual|letter|file|minutes|poster|newsletter|address list|job description|'
            'menu|certificate'
        ),
        'food': (
            'the menu|a glass of water|another coffee|the bill|a clean fork|some bread|a table by the window|'
            'the salt|a spoon|two teas|a blanket'
        ),
        'item': (
            'parcel|order|new lamp|sofa|invoice|ticket|key card|washing machine|table|package|birthday cake|'
            'carpet|replacement part|bookshelf|delivery'
        ),
        'noise': 'music|television|radio|drum|drill|party',
        'vehicle': 'car|bike|van|scooter|trailer|stroller',
        'open': 'window|door|gate|garage|cellar door|back door|front door|shed',
        'food2': 'soup|coffee|steak|cake|rice|fish|salad|tea|pizza|sauce',
        'bill': 'rent|invoice|membership fee|deposit|electricity bill|phone bill|course fee',
        'animal': 'dog|cat|parrot|rooster|puppy',
        'hound': 'dog|puppy|terrier|big dog|small dog',
        'thing': (
            'book|umbrella|drill|ladder|bike|tent|scarf|camera|suitcase|guitar|pump|blanket|jacket|lamp|postcard|'
            'gift|notebook|map'
        ),
        'info': (
            'address|password|date|room number|price|way to the station|name of the doctor|opening hours|'
            'phone number'
        ),
        'broken': 'heating|elevator|printer|projector|coffee machine|doorbell|tap|light|dishwasher|copier|alarm|lock',
        'event': (
            'meeting|rehearsal|summer party|course|workshop|concert|school trip|training|lecture|picnic|'
            'parents\' evening|flea market|game|barbecue|exhibition|award show|bike tour|book club'
        ),
        'thing2': 'new park|house on the hill|old car|red sofa|film|new bridge|hotel|painting|boat|menu|library|piano',
        'adj': 'beautiful|too small|too expensive|very useful|boring|a good idea|a bit loud|worth the money|old',
        'weather': 'sunny|rainy|hot|cold|windy|foggy',
        'under': 'bed|sofa|stairs|table|seat of the car|pile of newspapers',
        'relative': 'cousin|aunt|uncle|old friend|sister|brother|former teacher',
        'food3': 'salt|sugar|meat|butter|cheese|chocolate',
        'danger': 'fire|smoke|an earthquake|a gas leak',
        'build': 'bridge|school|swimming pool|sports hall|bus station|playground|hospital|library',
        'room': 'meeting room|laundry room|gym|sauna|hall|kitchen|music room',
        'place': (
            'the lobby|the stairway|the library|the waiting room|the gym|the cafe|the office|the garden|'
            'the museum|the school yard|the hall|the entrance'
        ),
        'dish': 'cup|plate|pan|glass|bowl|mug|knife',
        'course': (
            'yoga course|swimming course|pottery class|first aid course|dance class|language course|'
            'cooking class|chess club'
        ),
        'cause': (
            'the hall is flooded|too few people signed up|the speaker is ill|it is raining|'
            'the heating has failed|the trains are on strike'
        ),
    },
    'ko': {
        'doc': '보고서|계약서|가격표|일정표|손님 명단|도면|신청서|서류|번역|초안|예산안|제안서|사진 목록|설문|설명서|편지|파일|회의록|포스터|소식지|주소록|차림표|증명서',
        'food': '물|커피|빵|소금|숟가락|차|국|밥|반찬|주스|김치|냅킨',
        'item': '소포|주문품|새 전등|소파|청구서|표|출입증|세탁기|식탁|생일 케이크|양탄자|교체 부품|책장|택배',
        'noise': '음악|텔레비전|라디오|북|드릴',
        'vehicle': '차|자전거|트럭|오토바이|유모차',
        'open': '창문|문|대문|차고|뒷문|현관문|창고 문',
        'bill': '월세|청구서|회비|보증금|전기 요금|전화 요금|수강료',
        'animal': '강아지|고양이|앵무새|닭|개',
        'thing': '책|우산|드릴|사다리|자전거|텐트|목도리|사진기|여행 가방|기타|담요|외투|전등|엽서|선물|공책|지도',
        'info': '주소|비밀번호|날짜|방 번호|가격|역으로 가는 길|의사 이름|여는 시간|전화번호',
        'broken': '난방|승강기|복사기|화면 장치|커피 기계|초인종|수도|전등|식기세척기|경보기|자물쇠',
        'event': '회의|연습|여름 잔치|강좌|음악회|체험 학습|교육|강연|소풍|학부모 모임|벼룩시장|경기|전시회|시상식|자전거 여행|독서 모임',
        'thing2': '새 공원|언덕 위의 집|낡은 차|빨간 소파|영화|새 다리|호텔|그림|배|도서관|피아노',
        'adj': '아름다운|작은|비싼|쓸모 있는|지루한|좋은|시끄러운|낡은',
        'under': '침대|소파|계단|식탁|신문 더미',
        'relative': '사촌|이모|삼촌|옛 친구|동생|선배',
        'food3': '소금|설탕|고기|버터|치즈|초콜릿',
        'danger': '불|연기|지진',
        'build': '다리|학교|수영장|체육관|버스 정류장|놀이터|병원|도서관',
        'room': '회의실|빨래방|체육관|강당|부엌|음악실',
        'place': '로비|계단|도서관|대기실|체육관|찻집|사무실|정원|박물관|운동장|강당|입구',
        'dish': '컵|접시|냄비|그릇|칼|숟가락',
        'course': '요가 강좌|수영 강습|도자기 수업|응급 처치 교육|춤 수업|영어 강좌|요리 수업|바둑 모임',
        'cause_ko': '강당에 물이 차서|신청한 사람이 적어서|강사님이 아프셔서|비가 와서|난방이 고장 나서|기차가 다니지 않아서',
    },
}
WISHES = [
    ('the bus came more often in the evening', 'more buses in the evening'),
    ('there were more benches in the park', 'more benches in the park'),
    ('the library was open on Sundays', 'the library to open on Sundays'),
    ('the street was quieter at night', 'a quieter street at night'),
    ('there was a second playground', 'a second playground'),
    ('bread was sold in the village again', 'bread in the village again'),
]
TRIPS = [
    ('go to the beach', 'went to the beach'),
    ('stay at home', 'stayed at home'),
    ('visit the museum', 'visited the museum'),
    ('bake a cake', 'baked a cake'),
    ('swim in the lake', 'swam in the lake'),
    ('read by the fire', 'read by the fire'),
]

# Right sentences for spelling, with slots; words in them are spoiled.
RIGHT_EN = r'''
I [received|have received] your [message|letter|address] yesterday. | Can you please send me the address of {name}?
The weather was beautiful, so we went to the beach with {name}. | She definitely likes chocolate.
I believe that {name} is my best friend. | {name} doesn't know where they're going.
We're too tired to go to the {event}. | It's raining, so the {event} begins tomorrow.
Their house is beautiful, but it is too small. | You're welcome to come to the {event} on {day}.
I can't find my {thing} anywhere. | Tomorrow there will be a meeting at {time}.
Please write the date on the calendar. | The restaurant on {street} is really good.
I'm sorry, I forgot the {thing} until the end of the week. | We usually have breakfast at {time}.
They finally finished the {doc}. | I would have called you, but I lost my phone.
The {doc} is necessary for the {event}. | My neighbor {name} lives across the street.
Could you tell me which bus goes to {town}? | It was a strange but interesting {event}.
We don't have enough chairs for {n} people. | The government will decide on {day}. | {name} has a different opinion.
I'd like to apologize for the mistake. | Thank you for your quick answer. | He writes better than his friend.
Is this your {thing}? | We were surprised by the {thing}. | The library is quiet in the morning.
{name} and I are going to the {event} tomorrow. | I couldn't believe what {name} said.
Wednesday is the busiest day. | Our favorite place is the park in {town}.
Please don't forget to bring your {thing}. | I haven't seen {name} since February.
The children played outside all afternoon. | What is the name of your doctor? | My parents live separately.
There is enough space for everybody. | We bought the tickets immediately.
'''
TYPOS = {
    'received': ['recieved'],
    'message': ['mesage', 'messege'],
    'address': ['adress', 'addres'],
    'please': ['plese', 'pleese', 'pleas'],
    'weather': ['wether', 'wheather'],
    'beautiful': ['beatiful', 'beautifull', 'butiful'],
    'definitely': ['definately', 'definitly'],
    'chocolate': ['choclate', 'chocolat'],
    'believe': ['beleive', 'belive'],
    'friend': ['freind', 'frend'],
    'their': ['there', 'thier'],
    'Their': ['There', 'Thier'],
    "they're": ['their', 'theyre'],
    "doesn't": ['doesnt', "dosen't"],
    "We're": ['Were', 'Where'],
    'too': ['to'],
    "It's": ['Its'],
    "You're": ['Your', 'Youre'],
    "can't": ['cant'],
    'tomorrow': ['tommorow', 'tomorow'],
    'Tomorrow': ['Tommorow', 'Tomorow'],
    'calendar': ['calender'],
    'restaurant': ['restaraunt', 'resturant'],
    'really': ['realy', 'realley'],
    'sorry': ['sory'],
    'until': ['untill'],
    'usually': ['usualy', 'usally'],
    'breakfast': ['brekfast', 'breakfest'],
    'finally': ['finaly'],
    'finished': ['finnished'],
    'would have': ['would of'],
    'necessary': ['neccessary', 'necesary'],
    'neighbor': ['nieghbor', 'neigbor'],
    'which': ['wich'],
    'strange': ['strang'],
    'interesting': ['intresting', 'interessting'],
    "don't": ['dont'],
    'enough': ['enogh', 'enuf'],
    'government': ['goverment'],
    'different': ['diffrent'],
    'opinion': ['oppinion'],
    'apologize': ['apoligize'],
    'mistake': ['misstake'],
    'answer': ['anser', 'awnser'],
    'writes': ['writtes'],
    'than': ['then'],
    'your': ['you\'re', 'yuor'],
    'surprised': ['suprised'],
    'library': ['libary'],
    'quiet': ['quite', 'quiett'],
    'going': ['goin', 'gooing'],
    "couldn't": ['couldnt'],
    'Wednesday': ['Wensday', 'Wednsday'],
    'busiest': ['bussiest'],
    'favorite': ['favorit', 'faverite'],
    'forget': ['forgett'],
    "haven't": ['havent'],
    'February': ['Febuary'],
    'children': ['childern'],
    'afternoon': ['afternon'],
    'doctor': ['docter'],
    'separately': ['seperately'],
    'space': ['spase'],
    'everybody': ['everbody', 'evrybody'],
    'immediately': ['imediately', 'immediatly'],
    'the': ['teh'],
    'with': ['wiht'],
    'meeting': ['meating'],
    'because': ['becuase'],
    'tickets': ['tikets'],
    'house': ['hous'],
    'tired': ['tierd'],
    'morning': ['mornig'],
    'street': ['steet'],
    'yesterday': ['yesterdy'],
    "I'm": ['Im'],
    "I'd": ['Id'],
    'Thank': ['Thanck'],
    'called': ['caled'],
    'lost': ['losst'],
    'bought': ['bougth', 'bougt'],
    'where': ['were', 'wher'],
    'friends': ['freinds'],
    'decide': ['deside'],
    'across': ['accross'],
    'begins': ['beginns'],
}
RIGHT_KO = r'''
내일 {place}에 가도 돼요? | 감기 빨리 나으세요. | 며칠 뒤에 다시 올게요. | 오랜만에 {name:을} 만나서 반가웠어요. | 어이없는 실수를 했어요. | 문을 꼭 잠가 주세요.
{name:은} 오늘 안 왔어요. | 저는 {food:을} 먹지 않아요. | 설거지는 제가 할게요. | 저녁에 김치찌개를 먹었어요. | 금세 비가 그쳤어요. | 오늘은 왠지 기분이 좋아요.
웬 {thing:이에요}? | 일일이 다 확인했어요. | 방을 깨끗이 치웠어요. | 곰곰이 생각해 봤어요. | {event:이} 끝나는 대로 갈게요. | 그렇게 하면 안 돼요.
{name:이} 시험에 붙으면 좋겠어요. | {n}시에 뵐게요. | 어떻게 하면 좋을까요? | 저는 할 수 있어요. | {thing:을} 살 수 없어요. | 먹을 것이 없어요.
{place}에 간 지 오래됐어요. | {name:은} 키가 커요. | 이따가 전화할게요. | {event}에 갈게요. | 내일 봬요. | 그러면 안 되지요. | 제 {thing:이} 없어졌어요.
역할을 나누었어요. | 눈에 띄는 옷을 샀어요. | 희한한 일이 있었어요. | {food:이} 너무 매워요. | {name:이} 웃으면서 말했어요. | 병이 다 나았어요. | 짐을 {place}에 부쳤어요.
{doc:을} 맞혀 보세요. | 물을 들이켰어요. | 날씨가 추워졌어요. | 옷을 다렸어요. | 라면이 불었어요. | 얘기하다 보니 시간이 지났어요. | {name:이} 바라는 일이에요.
저희 집에 놀러 오세요. | 만나 뵙게 되어 반갑습니다. | {day}에는 꼭 할게요.
'''
TYPOS_KO = [
    ('돼요', '되요'),
    ('나으세요', '낳으세요'),
    ('며칠', '몇일'),
    ('올게요', '올께요'),
    ('오랜만', '오랫만'),
    ('어이없는', '어의없는'),
    ('잠가', '잠궈'),
    ('안 왔', '않 왔'),
    ('않아요', '안아요'),
    ('설거지', '설겆이'),
    ('할게요', '할께요'),
    ('찌개', '찌게'),
    ('금세', '금새'),
    ('왠지', '웬지'),
    ('웬 ', '왠 '),
    ('일일이', '일일히'),
    ('깨끗이', '깨끗히'),
    ('곰곰이', '곰곰히'),
    ('갈게요', '갈께요'),
    ('안 돼', '않돼'),
    ('좋겠어요', '좋겟어요'),
    ('뵐게요', '뵐께요'),
    ('어떻게', '어떡해'),
    ('할 수', '할수'),
    ('살 수', '살수'),
    ('먹을 것', '먹을것'),
    ('간 지', '간지'),
    ('전화할게요', '전화할께요'),
    ('봬요', '뵈요'),
    ('안 되지요', '않 되지요'),
    ('없어졌', '없어젔'),
    ('역할', '역활'),
    ('띄는', '띠는'),
    ('희한한', '희안한'),
    ('매워요', '메워요'),
    ('웃으면서', '웃으면써'),
    ('나았어요', '낳았어요'),
    ('부쳤', '붙였'),
    ('맞혀', '맞춰'),
    ('들이켰', '들이켯'),
    ('추워졌', '추어졌'),
    ('다렸', '달였'),
    ('불었', '불엇'),
    ('얘기', '예기'),
    ('바라는', '바래는'),
    ('저희', '저의'),
    ('뵙게', '뵈게'),
    ('반갑습니다', '반갑슴니다'),
    ('반가웠', '반가왔'),
    ('좋아요', '조아요'),
    ('있어요', '잇어요'),
    ('먹었', '먹엇'),
    ('그쳤', '그첬'),
    ('키가 커', '키가 크어'),
    ('꼭 ', '꼮 '),
]

TODO = (
    'call the bank|buy stamps|walk the dog|water the plants|pay the rent|clean the kitchen|return the books|'
    'bake bread|write to {name}|pick up the parcel|repair the bike|book the hotel|feed the cat|iron the shirts|'
    'wash the car|order firewood|visit {name}|cancel the gym|mow the lawn|empty the cellar|learn the song|'
    'print the tickets|fold the laundry|sharpen the knives|change the sheets'
).split('|')
THINGS_EN = (
    'milk|eggs|bread|rice|two onions|a lemon|butter|flour|four apples|cheese|a tent|two sleeping bags|a lamp|'
    'matches|a rope|sunscreen|a map|three towels|warm socks|a first aid kit|pens|paper|glue|a ruler|candles|'
    'napkins|ten cups|a cake|a bucket|a brush|soap|nails|a hammer|tea|honey|salt|pepper|a red ribbon|batteries|'
    'a book'
).split('|')
DISHES_EN = 'salad|bread|juice|cake|soup|cheese|fruit|rice|cookies|noodles|lemonade|plates'.split('|')
VISITS_EN = (
    'the castle|the harbor|the zoo|the museum|the market|the lake|the old town|the tower|the park|the island|'
    'the cathedral'
).split('|')
LISTS_EN = [
    'For the trip we need {l}.',
    'Please buy {l}.',
    'We still need {l}.',
    'The box holds {l}.',
    'You need {l} for it.',
    'In the bag there are {l}.',
    'Don\'t forget {l}.',
    'I bought {l}.',
    'On the table there are {l}.',
    'The shopping list for today: {l}.',
]
TODOS_EN = [
    'Today I have to {l}.',
    'On {day} we must {l}.',
    'Before the guests come, I still have to {l}.',
    'This week I want to {l}.',
    '{name} has to {l}.',
    'After work I need to {l}.',
    'Please {l}.',
    'Tomorrow {name} and I will {l}.',
]
TODO_KO = [
    ('은행에 전화하', '은행에 전화하기'),
    ('우표를 사', '우표 사기'),
    ('강아지를 산책시키', '강아지 산책시키기'),
    ('화분에 물을 주', '화분에 물 주기'),
    ('월세를 내', '월세 내기'),
    ('부엌을 치우', '부엌 치우기'),
    ('책을 돌려주', '책 돌려주기'),
    ('빵을 굽', '빵 굽기'),
    ('소포를 찾', '소포 찾기'),
    ('자전거를 고치', '자전거 고치기'),
    ('호텔을 예약하', '호텔 예약하기'),
    ('고양이 밥을 주', '고양이 밥 주기'),
    ('셔츠를 다리', '셔츠 다리기'),
    ('차를 닦', '차 닦기'),
    ('잔디를 깎', '잔디 깎기'),
    ('수건을 빨', '수건 빨기'),
    ('침대를 정리하', '침대 정리하기'),
    ('꽃을 사', '꽃 사기'),
    ('표를 뽑', '표 뽑기'),
    ('노래를 외우', '노래 외우기'),
]
THINGS_KO = (
    '우유|달걀|빵|쌀|양파 두 개|레몬|버터|밀가루|사과 네 개|치즈|텐트|침낭 두 개|손전등|성냥|밧줄|지도|수건 세 장|따뜻한 양말|구급상자|볼펜|종이|풀|자|초|냅킨|컵 열 개|케이크|양동이|'
    '솔|비누|못|망치|차|꿀|소금|후추|빨간 끈|건전지|책|김치'
).split('|')
DISHES_KO = '샐러드|빵|주스|케이크|국|떡|과일|밥|과자|국수|식혜|접시|김밥|전'.split('|')
VISITS_KO = '고궁|항구|동물원|박물관|시장|호수|옛 시내|전망대|공원|섬|절|바다'.split('|')
LISTS_KO = [
    '여행에는 {l:이} 필요해요.',
    '{l:을} 사 주세요.',
    '아직 {l:이} 필요해요.',
    '상자에는 {l:이} 들어 있어요.',
    '{l:을} 잊지 마세요.',
    '저는 {l:을} 샀어요.',
    '식탁 위에 {l:이} 있어요.',
    '오늘 살 것은 {l:이에요}.',
    '가방에 {l:을} 넣었어요.',
]
TODOS_KO = [
    '오늘은 {l}야 해요.',
    '{day}까지 {l}야 해요.',
    '손님이 오기 전에 {l}야 해요.',
    '이번 주에는 {l}야 해요.',
    '{name} 씨는 {l}야 해요.',
    '퇴근하고 {l}야 해요.',
]


def _filler(rng: random.Random, lang: str) -> dict[str, str]:
    """Values for every slot that a pair may name."""
    slots = {name: pick(rng, bank) for name, bank in SPLIT[lang].items()}
    number = 3 + int(rng.random() * 40)
    if lang == 'en':
        low = 4 + int(rng.random() * 60)
        currency = pick(rng, ('{} euros', '{} dollars', '${}', '{} pounds'))
        (wish, wish2), (do, did) = pick(rng, WISHES), pick(rng, TRIPS)
        slots.update(
            name=people.first(rng),
            town=people.town(rng),
            street=people.street(rng),
            day=pick(rng, DAYS),
            date=date(rng),
            time=time(rng),
            when=pick(
                rng,
                (
                    f'on {pick(rng, DAYS)}',
                    f'on {pick(rng, DAYS)}',
                    'tomorrow',
                    f'on {date(rng)}',
                    'next week',
                    f'next {pick(rng, DAYS)}',
                    'this evening',
                ),
            ),
            price=currency.format(low),
            price2=currency.format(low + 1 + int(rng.random() * 30)),
            n=str(number),
            wish=wish,
            wish2=wish2,
            do=do,
            did=did,
        )
    else:
        low = 4 + int(rng.random() * 60)
        slots.update(
            name=people.korean_full(rng) if rng.random() < 0.5 else people.given(rng),
            town=people.korean_town(rng),
            day=pick(rng, KO_DAYS),
            date=korean_date(rng),
            time=korean_time(rng),
            when=pick(
                rng,
                (
                    f'{pick(rng, KO_DAYS)}에',
                    '내일',
                    '모레',
                    f'{korean_date(rng)}에',
                    '다음 주에',
                    f'다음 주 {pick(rng, KO_DAYS)}에',
                    '오늘 저녁에',
                ),
            ),
            price=f'{low},000원',
            price2=f'{low + 1 + int(rng.random() * 30)},000원',
            n=str(number),
        )
        slots['day'] = pick(rng, KO_DAYS)
    return slots


def _pairs(source: str) -> list[tuple[list[Template], list[Template]]]:
    pairs = []
    for _, line in joined_lines(source):
        before, after = split_top(line, '=>')
        pairs.append(
            ([Template(part) for part in split_top(before, '|')], [Template(part) for part in split_top(after, '|')])
        )
    return pairs


SPLIT = {lang: {name: bank.split('|') for name, bank in banks.items()} for lang, banks in BANKS.items()}
READ = {key: _pairs(source) for key, source in PAIRS.items()}
RIGHT = {
    'en': [Template(part.strip()) for line in RIGHT_EN.strip().splitlines() for part in split_top(line, '|')],
    'ko': [Template(part.strip()) for line in RIGHT_KO.strip().splitlines() for part in split_top(line, '|')],
}


def _example(lang: str, how: str, text: str, out: str) -> dict | None:
    return _pair(lang, how, sentence(text), sentence(out))


def _pair(lang: str, how: str, text: str, out: str) -> dict | None:
    return None if text == out else {'task': 'rewrite', 'lang': lang, 'how': how, 'text': text, 'out': out}


def said_otherwise(rng: random.Random) -> dict | None:
    how, lang = pick(rng, list(READ))
    before, after = pick(rng, READ[how, lang])
    slots = _filler(rng, lang)
    text = pick(rng, before).fill(rng, slots)
    if (
        '{day}' in after[0].source
        and slots['day'] not in text
        or '{when}' in after[0].source
        and slots['when'] not in text
    ):
        return None  # what is added must have been said
    return _example(lang, how, text, pick(rng, after).fill(rng, slots))


def spelling(rng: random.Random) -> dict | None:
    """A right sentence and the same with one to three mistakes."""
    lang = 'en' if rng.random() < 0.55 else 'ko'
    count = 1 if rng.random() < 0.75 else 2
    right = ' '.join(sentence(pick(rng, RIGHT[lang]).fill(rng, _filler(rng, lang))) for _ in range(count))
    wrong = _spoil_korean(rng, right) if lang == 'ko' else _spoil(rng, right)
    return _pair(lang, 'fix spelling', wrong, right)


def condensed(rng: random.Random) -> dict | None:
    """A text of few facts and its one sentence, as `shorter`."""
    scene = pick(rng, SCENES)
    try:
        telling = scene.tell(rng, most=3)
        out = telling.say(scene.tldr, rng)
    except Missing:
        return None
    return _pair(scene.lang, 'shorter', telling.text, out) if len(out) < 0.7 * len(telling.text) < 250 else None


def _spoil(rng: random.Random, text: str) -> str:
    found = [word for word in TYPOS if re.search(rf"(?<![\w']){re.escape(word)}(?![\w'])", text)]
    rng.shuffle(found)
    for word in found[: 1 + int(rng.random() * 3)]:
        text = re.sub(rf"(?<![\w']){re.escape(word)}(?![\w'])", pick(rng, TYPOS[word]), text, count=1)
    chance = rng.random()
    if chance < 0.2:
        text = text[0].lower() + text[1:]
    elif chance < 0.3:
        text = text.rstrip('.')
    elif chance < 0.42:
        words = text.split(' ')
        long = [at for at, word in enumerate(words) if len(word) > 5 and word.isalpha() and word.islower()]
        if long:
            at = pick(rng, long)
            cut = 1 + int(rng.random() * (len(words[at]) - 3))
            word = words[at]
            words[at] = pick(
                rng,
                (
                    word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :],
                    word[:cut] + word[cut + 1 :],
                    word[:cut] + word[cut] * 2 + word[cut + 1 :],
                ),
            )
            text = ' '.join(words)
    return text


def _spoil_korean(rng: random.Random, text: str) -> str:
    found = [pair for pair in TYPOS_KO if pair[0] in text]
    rng.shuffle(found)
    for right, wrong in found[: 1 + int(rng.random() * 2)]:
        text = text.replace(right, wrong, 1)
    return text


def _joined(items: list[str], last: str = 'and') -> str:
    return f'{", ".join(items[:-1])} {last} {items[-1]}'


def listed(rng: random.Random) -> dict | None:
    """A sentence that names several things, and the things one a line."""
    lang, style, count = ('en' if rng.random() < 0.55 else 'ko'), rng.random(), 3 + int(rng.random() * 3)
    if lang == 'en':
        name, day = people.first(rng), pick(rng, DAYS)
        if style < 0.4:
            items = rng.sample(THINGS_EN, count)
            text = pick(rng, LISTS_EN).replace('{l}', _joined(items))
        elif style < 0.75:
            doing = [item.replace('{name}', people.first(rng)) for item in rng.sample(TODO, count)]
            text = pick(rng, TODOS_EN).replace('{l}', _joined(doing)).replace('{name}', name).replace('{day}', day)
            items = [sentence(item) for item in doing]
        elif style < 0.88:
            names = list(dict.fromkeys(people.first(rng) for _ in range(3)))
            dishes = rng.sample(DISHES_EN, len(names))
            text = _joined([f'{who} brings {what}' for who, what in zip(names, dishes)]) + '.'
            items = [f'{who}: {what}' for who, what in zip(names, dishes)]
        else:
            start = int(rng.random() * 5)
            days, visits = DAYS[start : start + 3], rng.sample(VISITS_EN, 3)
            text = f'On {days[0]} we visit {visits[0]}, on {days[1]} {visits[1]} and on {days[2]} {visits[2]}.'
            items = [f'{when}: {what}' for when, what in zip(days, visits)]
    else:
        name, day = people.given(rng), pick(rng, KO_DAYS)
        if style < 0.4:
            items = rng.sample(THINGS_KO, count)
            text = Template(pick(rng, LISTS_KO)).fill(rng, {'l': ', '.join(items)})
        elif style < 0.75:
            doing = rng.sample(TODO_KO, count)
            text = ', '.join(f'{stem}고' for stem, _ in doing[:-1]) + f' {_must(doing[-1][0])}'
            text = pick(rng, TODOS_KO).replace('{l}야', text).replace('{name}', name).replace('{day}', day)
            items = [done for _, done in doing]
        elif style < 0.88:
            names = list(dict.fromkeys(people.given(rng) for _ in range(3)))
            dishes = rng.sample(DISHES_KO, len(names))
            parts = [f'{particle(familiar(who), "는")} {what}' for who, what in zip(names, dishes)]
            text = ', '.join(parts[:-1] + [particle(parts[-1], '을')]) + ' 가져와요.'
            items = [f'{who}: {what}' for who, what in zip(names, dishes)]
        else:
            start = int(rng.random() * 5)
            days, visits = KO_DAYS[start : start + 3], rng.sample(VISITS_KO, 3)
            text = f'{days[0]}에는 {visits[0]}, {days[1]}에는 {visits[1]}, {days[2]}에는 {visits[2]}에 가요.'
            items = [f'{when}: {what}' for when, what in zip(days, visits)]
    return _pair(lang, 'as a list', sentence(text), '\n'.join(f'- {item}' for item in items))


MUST = {
    '하': '해야',
    '사': '사야',
    '키': '켜야',
    '주': '줘야',
    '내': '내야',
    '우': '워야',
    '굽': '구워야',
    '찾': '찾아야',
    '치': '쳐야',
    '리': '려야',
    '닦': '닦아야',
    '깎': '깎아야',
    '빨': '빨아야',
    '뽑': '뽑아야',
}


def _must(stem: str) -> str:
    """`우표를 사` -> `우표를 사야`: the stem with what `해요` follows."""
    return stem[:-1] + MUST[stem[-1]]


MAKERS: list[Callable[[random.Random], dict | None]] = (
    [said_otherwise] * 12 + [spelling] * 4 + [listed] * 3 + [condensed] * 2
)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`rewrite` examples. Raises ValueError if there are not so many distinct ones."""
    return distinct(lambda rng: pick(rng, MAKERS)(rng), seed, count, 'rewriting')


if __name__ == '__main__':
    show(examples, __doc__)
