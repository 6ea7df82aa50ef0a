"""Requests in English and Korean with the call that they mean: `tool` examples for calendar_add, email_draft,
report_write.

Arguments are copied from the request as the examples in `../hand` copy them: the time without its preposition, the
title with a capital, the mail with what was asked to be said, turned towards the reader.
"""

from __future__ import annotations

import random
import re
from typing import Iterator

from . import _people as people
from ._draws import DAYS, KO_DAYS, MONTHS, NUMBERS, korean_date, mail
from ._grammar import Template, sentence
from ._korean import clock, familiar, native, particle
from ._making import distinct, show
from ._people import pick
from ._tables import TABLES

# Before "|" stands the article that a request may give the event. {n} is a person, {p} a town.
EVENTS = '''
|dentist|a|dentist appointment|an|eye test|a|haircut|a|checkup|a|blood test|a|vaccination|an|appointment at the bank
a|call with the bank|a|team meeting|a|job interview
|yoga|a|swimming lesson|a|piano lesson|a|driving lesson|a|guitar lesson|a|German class|a|pottery class|the|book club
the|choir rehearsal|a|chess evening|the|board meeting
|football practice|a|tennis match|a|run in the park|a|bike tour|a|hike with {n}|a|walk with {n}|a|lunch with {n}
a|dinner with {n}|a|coffee with {n}|a|breakfast with {n}|a|video call with {n}
|a|call with {n}|a|meeting with {n}|a|visit to grandma|a|trip to {p}|the|train to {p}|the|flight to {p}
a|museum visit with {n}|a|movie night with {n}|a|game night|a|barbecue at {n}'s place
|{n}'s birthday|{n}'s wedding|{n}'s graduation|{n}'s farewell party|{n}'s concert|Mom's birthday|Dad's operation
the|parents' evening|the|school play|the|school trip|the|kindergarten festival
|a|spa day|a|flea market|the|garden party|the|neighborhood meeting|the|car inspection|a|tire change
the|meter reading|the|chimney sweep|a|vet appointment for the cat|vet for the dog
|pick up the cake|pick up the parcel|pick up {n} at the station|pay the rent|water the plants|take out the paper
return the library books|call {n}|call the landlord|send the invoice
|buy a present for {n}|clean the windows|renew the passport|cancel the gym|take the car to the garage
bring the bike to the shop|hand in the tax papers|feed {n}'s cat|bake bread|prepare the slides
|order firewood|book the hotel in {p}|write to {n}|defrost the freezer|plant tomatoes|a|fire drill|a|project review
a|budget meeting|the|staff party|a|training on first aid|a|lecture on bees
|language exchange|rehearsal for the play|babysitting for {n}|volunteering at the shelter|a|photo session
a|house viewing|a|physio session|a|massage|a|clean-up day|the|town hall meeting|a|phone interview
'''
VERBS = tuple(
    (
        'pick pay water take return call send buy clean renew cancel bring hand feed bake prepare order book write '
        'defrost plant'
    ).split()
)
STATED = [
    ('the plumber comes {w}', 'Plumber'),
    ('the electrician is coming {w}', 'Electrician'),
    ('we fly to {p} {w}', 'Flight to {p}'),
    ('I fly to {p} {w}', 'Flight to {p}'),
    ('my train to {p} leaves {w}', 'Train to {p}'),
    ('the car goes to the garage {w}', 'Car to the garage'),
    ('{n} visits us {w}', 'Visit from {n}'),
    ('{n} is coming over {w}', 'Visit from {n}'),
    ('I have a haircut {w}', 'Haircut'),
    ('I am meeting {n} for lunch {w}', 'Lunch with {n}'),
    ('I meet {n} for coffee {w}', 'Coffee with {n}'),
    ('{n} gets married {w}', "{n}'s wedding"),
    ('the new sofa is delivered {w}', 'Delivery of the sofa'),
    ('I have an interview {w}', 'Interview'),
    ('the kids have swimming {w}', 'Swimming with the kids'),
    ('we have dinner with {n} {w}', 'Dinner with {n}'),
    ('I have to be at the bank {w}', 'Bank'),
    ('{n} turns thirty {w}', "{n}'s thirtieth birthday"),
    ('the exam is {w}', 'Exam'),
    ('my vacation starts {w}', 'Start of vacation'),
    ('we move to {p} {w}', 'Move to {p}'),
    ('the washing machine arrives {w}', 'Delivery of the washing machine'),
    ('{n} and I play tennis {w}', 'Tennis with {n}'),
    ('I give a talk {w}', 'Talk'),
]
ADDED = '''
Put {e} {w} in my calendar|put {e} in my calendar {w}|Add {e} {w}|add {e} {w}|Please add {e} {w}|Schedule {a} {f}
schedule {a} {w}|Book {a} {w}|Plan {a} {w}|Plan {a} {f}|Remind me of {t} {w}
Can you add {a} {w}?|Could you put {e} down {w}?|{E} {w}|{E} {w}, please|{E} {w}, add it please
{E}, {x}, into the calendar please|{X}: {e}|Note: {e} {w}|Please note {e} {w}|Save {e} {w}
I need {a} in my calendar {w}|Enter {e} {w} please|New event: {e}, {x}|Calendar: {e} {w}
Make a calendar entry for {e} {w}|Set up {a} {w}|Could you schedule {a} {f}?|Don't let me forget {e} {w}
Block {x} for {e}|Please block {x} for {e}|Reserve {x} for {e}|Mark {x} for {e}|Write down {e} {w}
I'd like {a} {w}, please put it in|hey, add {e} {w}|Please enter {t} {w} in my calendar|Put down {e} {f}
{X}, {e}, please note it
'''
ADDED_DO = '''
Remind me to {e} {w}|remind me to {e} {w}|I have to {e} {w}, please note it|I must {e} {w}, put it in my calendar
Don't let me forget to {e} {w}|Add "{e}" {w}|{E} {w}, put it in my calendar|I want to {e} {w}, add it
{X} I need to {e}, please add that|Please put {e} in the calendar {w}|Calendar entry {w}: {e}
Note that I have to {e} {w}|{E} {w}, please|Can you remind me to {e} {w}?|Plan for me to {e} {w}
'''
TOLD = (
    'can you save that {s}|Please note that {s}|{S}, add it please|{S}, please put it in my calendar|{S}|'
    'Write down that {s}|{S}, note that|calendar: {s}|Remember that {s}|{S}. Can you add that to my calendar?'
)

KO_EVENTS = '''
치과|안과|미용실|건강 검진|예방 접종|은행 가기|은행 상담|팀 회의|면접|요가|수영 강습|피아노 수업|운전 연습|기타 수업|독일어 수업|도자기 수업|독서 모임|합창 연습|바둑 모임|이사회|축구 연습
테니스 경기|공원 달리기
자전거 여행|{n:과} 등산|{n:과} 산책|{n:과} 점심|{n:과} 저녁|{n:과} 커피|{n:과} 아침 식사|{n:과} 영상 통화|{n:과} 통화|{n:과} 회의|할머니 댁 방문|{p} 여행
{p}행 기차|{p}행 비행기|{n:과} 박물관|{n:과} 영화|보드게임 모임
{n} 생일|{n} 결혼식|{n} 졸업식|{n} 송별회|{n} 연주회|엄마 생신|아빠 수술|학부모 상담|학예회|체험 학습|유치원 잔치|온천|벼룩시장|마당 잔치|반상회|자동차 검사|타이어 교체|가스 점검
고양이 병원|강아지 예방 접종
케이크 찾기|택배 찾기|역에 {n} 마중|월세 내기|화분 물 주기|종이 버리기|책 반납|{n}에게 전화|집주인에게 전화|청구서 보내기|{n} 선물 사기|창문 닦기|여권 갱신|헬스장 해지|자전거 수리
세금 서류 내기|빵 굽기
발표 자료 준비|장작 주문|호텔 예약|{n}에게 편지 쓰기|냉동실 청소|토마토 심기|소방 훈련|사업 점검|예산 회의|회식|응급 처치 교육|꿀벌 강연|언어 교환|연극 연습|보호소 봉사|사진 촬영|집 보러 가기
물리 치료|마사지|대청소|주민 회의|전화 면접
'''
KO_ADDED = '''
{w에} {e} 일정 넣어 줘|{w에} {e} 일정 추가해 줘|{w} {e} 추가해 줘|{w} {e} 일정 등록|{w} {e} 등록해 주세요|{w에} {e} 있다고 달력에 적어 줘
{e} {w} 일정에 넣어 줘|{w} {e}, 일정에 넣어 줘|{w에} {e} 잡아 줘
{e} {w에} 잡아 주세요|달력에 {w} {e} 적어 줘|{w에} {e} 있어요. 달력에 넣어 주세요|{w} {e} 잊지 않게 적어 둬|{e:은} {w:이야}, 달력에 써 줘|{w에} {e} 예약해 줘
{w} {e} 메모해 주세요|일정 추가: {w} {e}|{e}, {w}. 저장해 줘
{w에} {e} 알림 만들어 줘|{w에} {e:을} 넣어 주세요|캘린더에 {e} {w에} 추가|{w} {e} 기억해 줘|나 {w에} {e} 있어, 적어 줘|{w에} {e} 일정 하나 만들어 주세요
{w에} {e:이라고} 써 줘|{w}, {e}. 달력에 부탁해|{e} 일정을 {w:으로} 잡아 줘
'''

# What is to be said | subject | what the mail says. {he}, {his}, {him} are the reader, {w} is a time with its
# preposition, {x} one without.
TELL = r'''
I will be late {w} | Late {w} | I will be late {w}.
I can't come {w} | {X} | I am sorry, but I cannot come {w}.
I found {his} {thing} | Your {thing} | I found your {thing}.
I still have {his} {thing} | Your {thing} | I still have your {thing}.
I broke {his} {thing} | Your {thing} | I am sorry, I broke your {thing}.
the {event} is moved to {x} | New time for the {event} | The {event} is moved to {x}.
the {event} starts at {t} | {event^} at {t} | The {event} starts at {t}.
the {event} is canceled | {event^} canceled | The {event} is canceled.
the {event} takes place in {place} | {event^} in {place} | The {event} takes place in {place}.
the {item} has arrived | {item^} has arrived | The {item} has arrived.
the {item} is ready | {item^} is ready | The {item} is ready.
the {item} is paid | {item^} paid | The {item} is paid.
the {item} is missing | Missing {item} | The {item} is missing.
the {item} will come {w} | {item^} {w} | The {item} will come {w}.
I need a new {tool} | New {tool} | I need a new {tool}.
I need the {doc} by {day} | {doc^} by {day} | I need the {doc} by {day}.
I have sent the {doc} | {doc^} sent | I have sent the {doc}.
I have read the {doc} | {doc^} | I have read the {doc}.
the {doc} has a mistake on page {k} | Mistake in the {doc} | The {doc} has a mistake on page {k}.
the {doc} is finished | {doc^} finished | The {doc} is finished.
I am ill and will stay home {w} | Ill {w} | I am ill and will stay home {w}.
my {kid} is ill and can't come to school {w} | My {kid} is ill | My {kid} is ill and cannot come to school {w}.
I take {w} off | {X} off | I will take {w} off.
I have booked the {room} for {x} | {room^} for {x} | I have booked the {room} for {x}.
the {broken} in the {room} does not work | {broken^} in the {room} | The {broken} in the {room} does not work.
I will pick {him} up {w} | Picking you up {w} | I will pick you up {w}.
I arrive in {p} {w} | Arrival in {p} | I arrive in {p} {w}.
we are {k} people instead of {k2} | {K} people | We are {k} people instead of {k2}.
I accept the offer | Your offer | I accept the offer.
I am no longer interested in the {thing} | The {thing} | I am no longer interested in the {thing}.
{n2} will help {him} {w} | Help from {n2} | {n2} will help you {w}.
{n2} has a new phone number | New phone number of {n2} | {n2} has a new phone number.
the key is with {n2} | The key | The key is with {n2}.
the shop is closed {w} | Closed {w} | The shop is closed {w}.
I have changed the password | New password | I have changed the password.
'''
ASK = r'''
if {he} can come {w} | {X} | Can you come {w}?
if {he} can lend me {his} {thing} | Your {thing} | Can you lend me your {thing}?
if {he} has seen my {thing} | My {thing} | Have you seen my {thing}?
if {he} has time {w} | Time {w} | Do you have time {w}?
if {he} can bring the {tool} {w} | The {tool} | Can you bring the {tool} {w}?
if {he} can send the {doc} by {day} | {doc^} by {day} | Can you send the {doc} by {day}?
if the {item} has arrived | {item^} | Has the {item} arrived?
when the {event} starts | Start of the {event} | When does the {event} start?
where the {event} takes place | Place of the {event} | Where does the {event} take place?
how much the {item} costs | Price of the {item} | How much does the {item} cost?
what the {item} costs | Price of the {item} | What does the {item} cost?
who takes part in the {event} | {event^} | Who takes part in the {event}?
if the {room} is free {w} | {room^} {w} | Is the {room} free {w}?
if we can meet {w} | Meeting {w} | Can we meet {w}?
if {he} likes the {doc} | {doc^} | Do you like the {doc}?
why the {item} is so late | Late {item} | Why is the {item} so late?
if the {thing} is still for sale | The {thing} | Is the {thing} still for sale?
'''
FOR = r'''
a copy of the {doc} | Copy of the {doc} | Could you please send me a copy of the {doc}?
a new {tool} | New {tool} | Could I please have a new {tool}?
help with the {doc} | Help with the {doc} | Could you please help me with the {doc}?
a table for {k} people {w} | Table for {k} people | Could we have a table for {k} people {w}, please?
the date of the {event} | Date of the {event} | Could you please tell me the date of the {event}?
the price of the {item} | Price of the {item} | Could you please tell me the price of the {item}?
more time for the {doc} | More time for the {doc} | Could I please have more time for the {doc}?
the key to the {room} | Key to the {room} | Could I please have the key to the {room}?
'''
ABOUT = r'''
the broken {broken} | Broken {broken} | The {broken} is broken. Could you please have it repaired?
the broken {broken} in the {room} | Broken {broken} in the {room} | The {broken} is broken. Can you repair it?
the late {item} | Late {item} | The {item} is late. When will it come?
the lost {thing} | Lost {thing} | I have lost my {thing}. Have you found it?
the mistake in the {doc} | Mistake in the {doc} | There is a mistake in the {doc}. Could you please correct it?
the wrong {item} | Wrong {item} | I got the wrong {item}. Could you please change it?
the damaged {item} | Damaged {item} | The {item} is damaged. Could you please replace it?
the missing {doc} | Missing {doc} | The {doc} is missing. Could you please send it?
the noise in the {room} | Noise in the {room} | There is a lot of noise in the {room}. Could you please look into it?
the dirty {room} | Dirty {room} | The {room} is dirty. Could you please have it cleaned?
'''
THANK = (
    'the flowers|the lovely dinner|the help with the move|the quick answer|the book|the advice|the warm welcome|'
    'the gift|the photos|the nice evening|the ride to {p}|the good work|the recipe|the invitation|the interview|'
    'the patience|the concert tickets|the cake|looking after the cat|the postcard from {p}|'
    'the help with the {doc}|lending me the {tool}'
)
JOY = (
    'new job|new flat|wedding|exam|promotion|prize|first book|new shop|graduation|driving license|birthday|'
    'engagement|new baby'
)
THINGS = (
    'umbrella|scarf|bike|book|jacket|drill|ladder|tent|camera|guitar|suitcase|hat|phone charger|wallet|'
    'glasses case|lawn mower|cake tin|sewing machine|water bottle|backpack'
)
EMAIL_EVENTS = (
    'meeting|rehearsal|dinner|party|course|workshop|concert|tournament|school trip|interview|training|talk|lunch|'
    'picnic|parents\' evening|game|budget talk|tour|exam|barbecue'
)
ITEMS = (
    'parcel|invoice|order|new printer|table|cake|delivery|sample|ticket|sofa|new lamp|bread order|'
    'replacement part|carpet|new key'
)
TOOLS = (
    'key card|keyboard|ladder|projector|drill|badge|chair|parking card|first aid kit|extension cord|library card|'
    'coffee machine'
)
DOCS = (
    'report|contract|draft|price list|guest list|schedule|floor plan|application|translation|form|photo book|'
    'budget|newsletter|poster|survey|offer|script|manual'
)
ROOMS = (
    'meeting room|small hall|kitchen|gym|guest room|studio|cellar|library|garage|music room|conference room|' 'workshop'
)
BROKEN = 'heating|light|printer|projector|door|window|radiator|tap|lock|phone'
ROLES = (
    'the landlord|the hotel|the bakery|the school|the library|the doctor|the bank|the plumber|the garage|'
    'the restaurant|the dentist|the city office|the insurance|the gym|the neighbor|the kindergarten|'
    'the post office|the whole team|the supplier|the printer\'s'
)
TELL_ASKS = (
    'Write an email to {to} that {s}|write to {to} that {s}|Email {to} that {s}|email {to} that {s}|'
    'Let {to} know by mail that {s}|Tell {to} by email that {s}|Draft an email to {to} saying that {s}|'
    'Please write {to} an email that {s}|Send {to} a mail that {s}|Could you email {to} that {s}?|'
    'Mail to {to}: {s}|Write an email to {to} to say that {s}|I want to tell {to} by mail that {s}|'
    'an email to {to} please: {s}|Draft a mail for {to}: {s}|Inform {to} by email that {s}'
)
ASK_ASKS = (
    'Ask {to} by email {s}|ask {to} by mail {s}|Write an email to {to} asking {s}|Email {to} and ask {s}|'
    'Draft an email to {to} to ask {s}|Please ask {to} by email {s}|Could you write to {to} and ask {s}?|'
    'Send {to} a mail asking {s}|Write to {to} and find out {s}|mail {to}, ask {s}'
)
FOR_ASKS = (
    'Ask {to} by email for {s}|Write an email to {to} asking for {s}|Email {to} and ask for {s}|'
    'Draft a mail to {to} asking for {s}|Please write to {to} and ask for {s}|Request {s} from {to} by email'
)
ABOUT_ASKS = (
    'draft a mail to {to} about {s}|Write an email to {to} about {s}|Email {to} about {s}|'
    'Please write to {to} about {s}|Complain to {to} by email about {s}|send {to} a mail about {s}|'
    'Could you draft an email about {s} to {to}?|A mail to {to} about {s}, please'
)
THANK_ASKS = (
    'Thank {to} for {s} in an email|Write {to} a thank you email for {s}|Email {to} and thank {him} for {s}|'
    'Draft an email to thank {to} for {s}|Please thank {to} by mail for {s}|'
    'Send a mail to {to} to say thanks for {s}|write to {to} and say thank you for {s}|'
    'Thank {to} by email for {s}'
)
JOY_ASKS = (
    'Congratulate {to} on {his} {s} by email|Write an email to {to} to congratulate {him} on {his} {s}|'
    'Email {to} congratulations on {his} {s}|Draft a mail congratulating {to} on {his} {s}|'
    'Please congratulate {to} by mail on {his} {s}'
)

KO_TELL = r'''
{w에} 늦는다고 | {x} 지각 | {w에} 늦습니다.
{w에} 못 간다고 | {x} 불참 | 죄송하지만 {w에} 가지 못합니다.
{thing:을} 찾았다고 | {thing} | {thing:을} 찾았습니다.
{thing:을} 아직 가지고 있다고 | {thing} | {thing:을} 아직 가지고 있습니다.
{event:이} {x:으로} 바뀌었다고 | {event} 날짜 변경 | {event:이} {x:으로} 바뀌었습니다.
{event:이} {t}에 시작한다고 | {event} 시간 | {event:이} {t}에 시작합니다.
{event:이} 취소되었다고 | {event} 취소 | {event:이} 취소되었습니다.
{event:을} {place}에서 한다고 | {event} 장소 | {event:을} {place}에서 합니다.
{item:이} 도착했다고 | {item} 도착 | {item:이} 도착했습니다.
{item:이} 준비되었다고 | {item} 준비 | {item:이} 준비되었습니다.
{item} 값을 냈다고 | {item} 값 | {item} 값을 냈습니다.
{item:이} 아직 안 왔다고 | {item} 미도착 | {item:이} 아직 오지 않았습니다.
새 {tool:이} 필요하다고 | 새 {tool} | 새 {tool:이} 필요합니다.
{day}까지 {doc:이} 필요하다고 | {doc} 요청 | {day}까지 {doc:이} 필요합니다.
{doc:을} 보냈다고 | {doc} | {doc:을} 보냈습니다.
{doc:을} 다 읽었다고 | {doc} | {doc:을} 다 읽었습니다.
{doc} {k}쪽에 잘못된 곳이 있다고 | {doc} 수정 | {doc} {k}쪽에 잘못된 곳이 있습니다.
{doc:이} 끝났다고 | {doc} 완성 | {doc:이} 끝났습니다.
아파서 {w에} 쉰다고 | {x} 휴가 | 아파서 {w에} 쉽니다.
{kid:이} 아파서 {w에} 결석한다고 | {x} 결석 | {kid:이} 아파서 {w에} 결석합니다.
{x} {room:을} 예약했다고 | {room} 예약 | {x} {room:을} 예약했습니다.
{room} {broken:이} 고장 났다고 | {room} {broken} 고장 | {room} {broken:이} 고장 났습니다.
{w에} {p}에 도착한다고 | {p} 도착 | {w에} {p}에 도착합니다.
{k2}명이 아니라 {k}명이 간다고 | 인원 변경 | {k2}명이 아니라 {k}명이 갑니다.
제안을 받아들인다고 | 제안 | 제안을 받아들입니다.
{n2} 씨가 {w에} 도와준다고 | {n2} 씨의 도움 | {n2} 씨가 {w에} 도와줍니다.
열쇠는 {n2} 씨에게 있다고 | 열쇠 | 열쇠는 {n2} 씨에게 있습니다.
가게가 {w에} 쉰다고 | {x} 휴무 | 가게가 {w에} 쉽니다.
비밀번호를 바꿨다고 | 비밀번호 변경 | 비밀번호를 바꿨습니다.
저녁 약속이 {x:으로} 바뀌었다고 | 저녁 약속 시간 | 저녁 약속이 {x:으로} 바뀌었습니다.
'''
KO_ASK = r'''
{w에} 올 수 있는지 | {x} 참석 | {w에} 오실 수 있나요?
{w에} 시간이 있는지 | {x} 시간 | {w에} 시간이 있으신가요?
{thing:을} 빌려줄 수 있는지 | {thing} | {thing:을} 빌려주실 수 있나요?
제 {thing:을} 봤는지 | {thing} | 제 {thing:을} 보셨나요?
{day}까지 {doc:을} 보낼 수 있는지 | {doc} | {day}까지 {doc:을} 보내 주실 수 있나요?
{item:이} 도착했는지 | {item} 도착 | {item:이} 도착했나요?
{event:이} 언제 시작하는지 | {event} 시간 | {event:은} 언제 시작하나요?
{event:을} 어디에서 하는지 | {event} 장소 | {event:은} 어디에서 하나요?
{item:이} 얼마인지 | {item} 가격 | {item:은} 얼마인가요?
{event}에 누가 오는지 | {event} 참석자 | {event}에는 누가 오나요?
{room:이} {w에} 비어 있는지 | {room} 예약 | {room:이} {w에} 비어 있나요?
{w에} 만날 수 있는지 | {x} 약속 | {w에} 만날 수 있을까요?
{item:이} 왜 늦는지 | {item} 지연 | {item:이} 왜 늦나요?
{doc:이} 마음에 드는지 | {doc} | {doc:이} 마음에 드시나요?
'''
KO_ABOUT = r'''
{broken} 고장 | {broken} 고장 | {broken:이} 고장 났습니다. 고쳐 주실 수 있을까요?
{room} {broken} 고장 | {room} {broken} 고장 | {room} {broken:이} 고장 났습니다. 고쳐 주실 수 있을까요?
{item} 지연 | {item} 지연 | {item:이} 늦어지고 있습니다. 언제 오나요?
{thing} 분실 | {thing} 분실 | {thing:을} 잃어버렸습니다. 혹시 찾으셨나요?
{doc} 오류 | {doc} 오류 | {doc}에 잘못된 곳이 있습니다. 고쳐 주실 수 있을까요?
{item} 파손 | {item} 파손 | {item:이} 부서져서 왔습니다. 바꿔 주실 수 있을까요?
{room} 소음 | {room} 소음 | {room:이} 무척 시끄럽습니다. 확인해 주실 수 있을까요?
{room} 예약 | {room} 예약 | {room:을} 예약하고 싶습니다. 언제 비어 있나요?
'''
KO_ABOUT_ASKS = (
    '{to} {s} 메일 보내게 써 줘|{to} {s} 메일 써 주세요|{to} {s:으로} 메일 써 줘|{to} {s} 문의 메일 부탁해요|{s} 때문에 {to} 메일 써 줘|'
    '{to} {s} 이메일 초안 만들어 줘'
)
KO_THANK = '꽃|맛있는 저녁|이사 도움|빠른 답장|책|조언|따뜻한 환영|선물|사진|즐거운 저녁|요리법|초대|면접|연주회 표|케이크|엽서|격려|소개|좋은 자료|점심'
KO_JOY = '새 직장|새집|결혼|합격|승진|수상|첫 책|개업|졸업|운전면허|생일|약혼|아기 탄생'
KO_THINGS = '우산|목도리|자전거|책|외투|드릴|사다리|텐트|사진기|기타|여행 가방|모자|충전기|지갑|안경집|케이크 틀|재봉틀|물병|배낭'
KO_EMAIL_EVENTS = '회의|연습|저녁 모임|잔치|강좌|음악회|대회|체험 학습|면접|교육|강연|점심 모임|소풍|학부모 모임|경기|예산 회의|견학|시험'
KO_ITEMS = '소포|청구서|주문품|새 복사기|식탁|케이크|배송품|견본|표|소파|새 전등|빵 주문|교체 부품|양탄자|새 열쇠'
KO_TOOLS = '출입증|자판|사다리|화면 장치|드릴|명찰|의자|주차증|구급상자|연장선|도서관 카드|커피 기계'
KO_DOCS = '보고서|계약서|초안|가격표|손님 명단|일정표|도면|신청서|번역|서류|사진첩|예산안|소식지|포스터|설문|제안서|대본|설명서'
KO_ROOMS = '회의실|작은 강당|부엌|체육관|손님방|작업실|지하실|도서실|차고|음악실|대회의실|2층 교실'
KO_BROKEN = '난방|전등|복사기|화면 장치|문|창문|수도|자물쇠|전화'
KO_ROLES = '집주인|호텔|빵집|학교|도서관|병원|은행|정비소|식당|치과|구청|보험사|헬스장|유치원|우체국|거래처|인쇄소|선생님|코치님|관장님|사장님|원장님'
KO_TELL_ASKS = (
    '{to} {s} 메일 써 줘|{to} {s} 이메일 써 주세요|{to} {s} 메일 보내게 써 줘|{to} {s} 메일 초안 부탁해요|{to} {s} 알리는 메일 써 줘|'
    '메일로 {to} {s} 전해 줘|{to} {s} 메일로 알려 줘|{to} 메일 써 줘. {s} 전해 줘|{s} {to} 메일 써 주세요|{to} {s} 적어서 메일 써 줄래?|'
    '{to} {s} 편지 써 줘, 이메일로'
)
KO_ASK_ASKS = (
    '{to} {s} 묻는 메일 써 줘|{to} {s} 메일로 물어봐 줘|{to} {s} 물어보는 이메일 써 주세요|{s} {to} 메일로 물어봐 주세요|{to} 메일 써서 {s} 물어봐 줘|'
    '{to} {s} 메일로 여쭤봐 줘'
)
KO_THANK_ASKS = (
    '{s} 고맙다고 {to} 메일 써 줘|{to} {s} 감사 메일 써 주세요|{to} {s} 고맙다는 메일 부탁해|{to} {s:에} 감사하는 이메일 써 줘|'
    '{s} 감사하다고 {to} 메일 써 주세요|{to} {s} 감사 인사를 메일로 써 줘'
)
KO_JOY_ASKS = '{to} {s} 축하 메일 써 주세요|{to} {s:을} 축하하는 메일 써 줘|{s} 축하한다고 {to} 메일 써 줘|{to} {s} 축하 이메일 부탁해요'

REPORT_ASKS = (
    'write a report on the {t} table|Please make a report about our {t}|Turn the {t} table into a report for me|'
    'can i get a report of all {t}|Summary report for {t}, please|make a report of the {t} table|'
    'I need a report about {t}|Could you write up the {t} as a report?|Report on {t}|Give me a report on {t}|'
    'Create a report from the table {t}|Write a report about {t}|Can you put together a report on the {t} table?|'
    'I would like a report on {t}|generate a report for {t}|Please write up {t}|'
    'Please prepare a report about {t}|A report on our {t}, please|Make me a report out of {t}|'
    'Sum up the {t} table in a report|we need a report of {t} for the meeting|Draw up a report on {t}|'
    'Do a report on the table {t}|Report, please: {t}|Compile a report from {t}|'
    'Let me have a report about the {t}'
)
KO_REPORT_ASKS = (
    '{t} 표로 보고서를 써 주세요|{k} 표({t}) 보고서 부탁해요|{t} 표를 보고서로 정리해 줘|{k} 목록 보고서 만들어 주세요 ({t})|{k} 표로 보고서 만들어 줘 ({t})|'
    '{t} 표 보고서 써 줘|{t} 보고서 하나 써 줘|{t} 테이블로 보고서 작성해 줘|{t}에 대한 보고서를 만들어 주세요|보고서 부탁해. 표는 {t:이야}|'
    '{k} 보고서가 필요해요. 표 이름은 {t:이에요}|{t} 내용을 보고서로 써 줄래?|{t} 표 정리해서 보고서로 줘|회의에 쓸 {t} 보고서 만들어 줘|{t}로 보고서 작성 부탁드려요|'
    '{k}({t}) 보고서 좀 써 줘'
)
MORE_TABLES = (
    'sales payments visitors repairs cleaning_plan deliveries complaints bookings newsletters stock suppliers '
    'teams lessons grades meals loans fines seeds harvest machines spare_parts contracts meetings tickets '
    'survey_answers birthdays budgets hours_worked room_plan donations_2024 orders_2023 orders_2024 sales_march '
    'sales_may expenses_april guests_summer club_members lost_items open_tasks old_orders book_loans bus_times '
    'dog_walks'
).split()
TRAILING = re.compile(r'[.?!]$')


def _lines(source: str) -> list[str]:
    return [part for line in source.strip().splitlines() for part in line.split('|')]


def _events() -> list[tuple[str, Template, bool]]:
    """(article, event, whether it begins with a verb)."""
    found = []
    for line in EVENTS.strip().splitlines():
        article = ''
        for part in line.split('|'):
            if part in ('a', 'an', 'the', ''):
                article = part
            else:
                found.append((article, Template(part), not article and part.split()[0] in VERBS))
                article = ''
    return found


def _triples(source: str) -> list[tuple[Template, Template, Template]]:
    return [tuple(Template(part.strip()) for part in line.split(' | ')) for line in source.strip().splitlines()]


ENGLISH_EVENTS = _events()
KOREAN_EVENTS = [Template(part) for part in _lines(KO_EVENTS)]
ENGLISH_TELL, ENGLISH_ASK, ENGLISH_FOR, ENGLISH_ABOUT = _triples(TELL), _triples(ASK), _triples(FOR), _triples(ABOUT)
KOREAN_TELL, KOREAN_ASK, KOREAN_ABOUT = _triples(KO_TELL), _triples(KO_ASK), _triples(KO_ABOUT)
ENGLISH_STATED = [(Template(said), Template(title)) for said, title in STATED]
THANKS = [Template(part) for part in THANK.split('|')]
FORMS = {
    name: [Template(part) for part in (_lines(text))]
    for name, text in {
        'added': ADDED,
        'added do': ADDED_DO,
        'told': TOLD,
        'ko added': KO_ADDED.replace('{w에}', '{we}'),
        'tell': TELL_ASKS,
        'ask': ASK_ASKS,
        'for': FOR_ASKS,
        'about': ABOUT_ASKS,
        'ko about': KO_ABOUT_ASKS,
        'thank': THANK_ASKS,
        'joy': JOY_ASKS,
        'ko tell': KO_TELL_ASKS,
        'ko ask': KO_ASK_ASKS,
        'ko thank': KO_THANK_ASKS.replace('{s:에}', '{s}에'),
        'ko joy': KO_JOY_ASKS,
        'report': REPORT_ASKS,
        'ko report': KO_REPORT_ASKS,
    }.items()
}
KOREAN_TELL = [tuple(Template(part.source.replace('{w에}', '{we}')) for part in triple) for triple in KOREAN_TELL]
KOREAN_ASK = [tuple(Template(part.source.replace('{w에}', '{we}')) for part in triple) for triple in KOREAN_ASK]


def hour_of(rng: random.Random) -> str:
    hour, minute = 7 + int(rng.random() * 14), pick(rng, (0, 0, 0, 0, 30, 15, 45, 20))
    hour12 = hour % 12 or 12
    half = 'am' if hour < 12 else 'pm'
    style = int(rng.random() * 7)
    if minute == 0:
        return (
            f'{hour12} {half}',
            f'{hour12}{half}',
            str(hour12),
            NUMBERS[hour12],
            f'{hour12} o\'clock',
            'noon' if hour == 12 else f'{hour12} {half}',
            f'{hour}:00',
        )[style]
    if minute == 30 and style < 3:
        return f'half past {NUMBERS[hour12]}'
    return (f'{hour12}:{minute:02d}', f'{hour12}:{minute:02d} {half}', f'{hour}:{minute:02d}')[style % 3]


def moment(rng: random.Random, short: bool = False) -> tuple[str, str]:
    """A time with its preposition and without it: `('on Friday at 9', 'Friday at 9')`."""
    day = pick(rng, DAYS)
    style = int(rng.random() * (10 if short else 22))
    if style < 4:
        base, prep = day, 'on '
    elif style < 6:
        base, prep = f'{pick(rng, MONTHS)} {1 + int(rng.random() * 28)}', 'on '
    elif style < 7:
        base, prep = pick(rng, ('tomorrow', 'tomorrow', 'today')), ''
    elif style < 8:
        base, prep = f'next {day}', ''
    elif style < 9:
        base, prep = f'{day} {pick(rng, ("morning", "afternoon", "evening"))}', 'on '
    elif style < 10:
        base, prep = pick(rng, ('tomorrow morning', 'tomorrow evening', 'tomorrow afternoon', f'this {day}')), ''
    elif style < 11:
        base, prep = f'the {_ordinal(1 + int(rng.random() * 28))} of {pick(rng, MONTHS)}', 'on '
    elif style < 12:
        every = pick(rng, ('every', 'every second', 'every first'))
        return (text := f'{every} {day}{pick(rng, (" at " + hour_of(rng), " evening", " morning", ""))}'), text
    elif style < 14:
        early = 7 + int(rng.random() * 5)
        span = pick(rng, ('from {a} to {b}', 'between {a} and {b}')).format(
            a=early, b=early + 1 + int(rng.random() * 4)
        )
        base, prep = pick(rng, ((day, 'on '), ('tomorrow', ''), (f'next {day}', '')))
        return f'{prep}{base} {span}', f'{base} {span}'
    elif style < 15:
        return (
            text := pick(
                rng,
                (
                    'tonight at ' + hour_of(rng),
                    'today at ' + hour_of(rng),
                    'in two weeks',
                    'next week',
                    'in an hour',
                    'at the end of the month',
                    'the day after tomorrow',
                ),
            )
        ), text
    else:
        base, prep = pick(
            rng,
            (
                (day, 'on '),
                ('tomorrow', ''),
                (f'next {day}', ''),
                (f'{pick(rng, MONTHS)} {1 + int(rng.random() * 28)}', 'on '),
                (f'{day}, {pick(rng, MONTHS)} {1 + int(rng.random() * 28)},', 'on '),
            ),
        )
        base = f'{base} at {hour_of(rng)}'
    if (
        style < 11
        and 'morning' not in base
        and 'evening' not in base
        and 'afternoon' not in base
        and not short
        and rng.random() < 0.65
    ):
        base = f'{base} at {hour_of(rng)}'
    return prep + base, base


def _ordinal(number: int) -> str:
    ending = 'th' if 10 <= number % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')
    return f'{number}{ending}'


def korean_moment(rng: random.Random, short: bool = False) -> tuple[str, str]:
    """A time with 에 where it takes one, and without: `('금요일에', '금요일')`, `('내일', '내일')`."""
    day = pick(rng, KO_DAYS)
    style = int(rng.random() * (8 if short else 16))
    bare = False
    if style < 3:
        base = day
    elif style < 5:
        base = korean_date(rng)
    elif style < 6:
        base, bare = pick(rng, ('내일', '오늘', '모레', '내일')), True
    elif style < 7:
        base = f'{pick(rng, ("다음 주", "이번 주"))} {day}'
    elif style < 8:
        base = f'{pick(rng, (day, "내일", "다음 주 " + day))} {pick(rng, ("아침", "오전", "오후", "저녁"))}'
    elif style < 9:
        return (text := f'{pick(rng, ("매주 " + day, "매달 첫째 " + day, "매일"))} {_korean_hour(rng)}') + '에', text
    elif style < 10:
        early = 8 + int(rng.random() * 9)
        span = f'{early}시에서 {early + 1 + int(rng.random() * 3)}시 사이'
        return (text := f'{pick(rng, (day, "내일", korean_date(rng)))} {span}') + '에', text
    else:
        days = (day, '내일', '오늘', '모레', f'다음 주 {day}', korean_date(rng), f'{korean_date(rng)} {day}')
        base = f'{pick(rng, days)} {_korean_hour(rng)}'
    if style < 7 and not short and rng.random() < 0.7:
        base, bare = f'{base} {_korean_hour(rng)}', False
    return base if bare else base + '에', base


def _korean_hour(rng: random.Random) -> str:
    hour, minute = 7 + int(rng.random() * 14), pick(rng, (0, 0, 0, 0, 30, 30, 20, 40))
    if rng.random() < 0.1:
        return pick(rng, ('정오', '점심', '아침', '저녁'))
    text = (
        clock(hour, minute, pick(rng, (0, 1)))
        if rng.random() < 0.4
        else clock(hour % 12 or 12, minute, pick(rng, (2, 2, 3)))
    )
    return text.replace(' 30분', ' 반') if rng.random() < 0.3 else text


def calendar(rng: random.Random) -> dict:
    where, when = moment(rng)
    slots = {'n': people.first(rng), 'p': people.town(rng)}
    if rng.random() < 0.12:
        said, title = pick(rng, ENGLISH_STATED)
        statement = said.fill(rng, {**slots, 'w': where})
        user = pick(rng, FORMS['told']).fill(rng, {'s': statement, 'S': sentence(statement)})
        return _call(user, 'calendar_add', title=title.fill(rng, slots), when=when)
    article, template, does = pick(rng, ENGLISH_EVENTS)
    event = template.fill(rng, slots)
    named = '{n}' in template.source or '{p}' in template.source or event[0].isupper()
    form = pick(rng, FORMS['added do' if does else 'added'])
    while when.startswith(('in ', 'at ')) and '{x} for' in form.source.lower():
        form = pick(rng, FORMS['added'])
    with_article = f'{article} {event}'.strip()
    since = f'for {when}' if not when.startswith(('every', 'in ', 'at ')) else where
    user = form.fill(
        rng,
        {
            'e': event,
            'E': sentence(event),
            'a': with_article,
            't': with_article if article == 'the' or not article else f'the {event}',
            'w': where,
            'f': since,
            'x': when,
            'X': sentence(when),
        },
    )
    if not named and rng.random() < 0.25:
        user = TRAILING.sub('', user.lower())
    elif rng.random() < 0.3 and user[-1].isalnum():
        user += '.'
    return _call(user, 'calendar_add', title=sentence(event), when=when)


def korean_calendar(rng: random.Random) -> dict:
    where, when = korean_moment(rng)
    name = people.given(rng)
    template = pick(rng, KOREAN_EVENTS)
    title = template.fill(
        rng, {'n': (familiar(name) if '{n:과}' in template.source else name), 'p': people.korean_town(rng)}
    )
    event = title
    if '{n:과}' in template.source and rng.random() < 0.5:
        friend = familiar(name)
        event = title.replace(particle(friend, '와'), friend + '랑', 1)
    user = pick(rng, FORMS['ko added']).fill(rng, {'e': event, 'w': when, 'we': where})
    return _call(user, 'calendar_add', title=title, when=when)


def _call(user: str, name: str, **arguments: str) -> dict:
    return {'task': 'tool', 'user': user, 'call': {'name': name, 'arguments': arguments}}


def _mail_slots(rng: random.Random, korean: bool) -> dict[str, str]:
    where, when = (korean_moment if korean else moment)(rng, short=True)
    k = 3 + int(rng.random() * 18)
    k2 = k + pick(rng, (-2, -1, 1, 2, 4))
    slots = {
        'w': where,
        'we': where,
        'x': when,
        'X': sentence(when),
        'k': str(k),
        'k2': str(k2),
        'K': str(k),
        'n2': people.given(rng) if korean else people.first(rng),
        'p': people.korean_town(rng) if korean else people.town(rng),
        'day': pick(rng, KO_DAYS if korean else DAYS),
        't': _korean_hour(rng) if korean else hour_of(rng),
    }
    banks = (
        (KO_THINGS, KO_EMAIL_EVENTS, KO_ITEMS, KO_TOOLS, KO_DOCS, KO_ROOMS, KO_BROKEN)
        if korean
        else (THINGS, EMAIL_EVENTS, ITEMS, TOOLS, DOCS, ROOMS, BROKEN)
    )
    for name, bank in zip(('thing', 'event', 'item', 'tool', 'doc', 'room', 'broken'), banks):
        slots[name] = pick(rng, SPLIT[bank])
    slots['place'] = slots['room'] if korean else f'the {slots["room"]}'
    slots['kid'] = (
        pick(rng, ('아이', '딸', '아들', familiar(people.given(rng))))
        if korean
        else pick(rng, ('son', 'daughter', 'child'))
    )
    return slots


def email(rng: random.Random) -> dict:
    slots = _mail_slots(rng, korean=False)
    he, his, him = pick(rng, (('she', 'her', 'her'), ('he', 'his', 'him')))
    style = rng.random()
    thanks = 0.66 <= style < 0.88
    kind = rng.random()
    if kind < 0.5:
        to = people.first(rng)
        he, his, him = ('he', 'his', 'him') if to in people.MEN else ('she', 'her', 'her')
        hello = f'Dear {to},' if thanks else f'Hi {to},'
    elif kind < 0.68:
        to = people.titled(rng)
        he, his, him = {'Mr.': ('he', 'his', 'him'), 'Dr.': (he, his, him)}.get(to.split()[0], ('she', 'her', 'her'))
        hello = f'Dear {to},'
    elif kind < 0.88:
        to, hello = pick(rng, SPLIT[ROLES]), 'Hello,'
        he, his, him = 'they', 'their', 'them'
    else:
        to, hello = mail(rng), 'Hello,'
        he, his, him = 'they', 'their', 'them'
    slots.update(to=to, he=he, his=his, him=him)
    if style < 0.66:
        name, bank = pick(
            rng,
            (
                ('tell', ENGLISH_TELL),
                ('tell', ENGLISH_TELL),
                ('ask', ENGLISH_ASK),
                ('for', ENGLISH_FOR),
                ('about', ENGLISH_ABOUT),
            ),
        )
        said, subject, body = pick(rng, bank)
        if he == 'they' and re.search(r'\{he\}|\{his\}|\{him\}', said.source):
            return email(rng)
        request = pick(rng, FORMS[name]).fill(rng, {**slots, 's': said.fill(rng, slots)})
        if said.source.startswith('I take'):
            slots['w'] = slots['x']
            request = pick(rng, FORMS[name]).fill(rng, {**slots, 's': said.fill(rng, slots)})
        return _letter(rng, request, to, subject.fill(rng, slots), hello, body.fill(rng, slots))
    if thanks:
        gift = pick(rng, THANKS).fill(rng, slots)
        request = pick(rng, FORMS['thank']).fill(rng, {**slots, 's': gift})
        return _letter(rng, request, to, f'Thank you for {gift}', hello, f'Thank you very much for {gift}.')
    if he == 'they':
        return email(rng)
    joy = pick(rng, SPLIT[JOY])
    request = pick(rng, FORMS['joy']).fill(rng, {**slots, 's': joy})
    return _letter(rng, request, to, 'Congratulations', hello, f'Congratulations on your {joy}!')


def _letter(rng: random.Random, user: str, to: str, subject: str, hello: str, body: str) -> dict:
    if rng.random() < 0.25 and user[-1].isalnum():
        user += '.'
    return _call(
        user, 'email_draft', to=to, subject=sentence(subject), body=f'{hello}\n\n{sentence(body)}\n\nBest regards'
    )


def korean_email(rng: random.Random) -> dict:
    slots = _mail_slots(rng, korean=True)
    kind = rng.random()
    if kind < 0.6:
        to = people.given(rng)
        said_to = pick(rng, (f'{to} 씨에게', f'{to} 님께', f'{familiar(to)}에게', f'{to}에게', f'{to} 씨한테'))
        hello = f'{to} 님,'
    elif kind < 0.88:
        to = pick(rng, SPLIT[KO_ROLES])
        honored = to.endswith('님')
        said_to = to + ('께' if honored else '에게' if to == '집주인' else '에')
        hello = f'{to}, 안녕하세요.' if honored else '안녕하세요.'
    else:
        to = mail(rng)
        said_to, hello = f'{to}에', '안녕하세요.'
    slots['to'] = said_to
    style = rng.random() * (1 if kind < 0.6 else 0.86)  # one congratulates people
    if style < 0.68:
        name, bank = pick(
            rng,
            (('ko tell', KOREAN_TELL), ('ko tell', KOREAN_TELL), ('ko ask', KOREAN_ASK), ('ko about', KOREAN_ABOUT)),
        )
        said, subject, body = pick(rng, bank)
        user = pick(rng, FORMS[name]).fill(rng, {**slots, 's': said.fill(rng, slots)})
        return _korean_letter(user, to, subject.fill(rng, slots), hello, body.fill(rng, slots), '감사합니다.')
    if style < 0.86:
        gift = pick(rng, SPLIT[KO_THANK])
        user = pick(rng, FORMS['ko thank']).fill(rng, {**slots, 's': gift})
        return _korean_letter(user, to, f'{gift} 감사합니다', hello, f'{gift} 정말 감사합니다.', '좋은 하루 보내세요.')
    joy = pick(rng, SPLIT[KO_JOY])
    user = pick(rng, FORMS['ko joy']).fill(rng, {**slots, 's': joy})
    return _korean_letter(
        user, to, '축하합니다', hello, f'{particle(joy, "을")} 축하합니다!', '앞으로도 응원하겠습니다.'
    )


def _korean_letter(user: str, to: str, subject: str, hello: str, body: str, end: str) -> dict:
    return _call(user, 'email_draft', to=to, subject=subject, body=f'{hello}\n\n{body}\n\n{end}')


SPLIT = {
    bank: bank.split('|')
    for bank in (
        THINGS,
        EMAIL_EVENTS,
        ITEMS,
        TOOLS,
        DOCS,
        ROOMS,
        BROKEN,
        ROLES,
        JOY,
        KO_THANK,
        KO_JOY,
        KO_THINGS,
        KO_EMAIL_EVENTS,
        KO_ITEMS,
        KO_TOOLS,
        KO_DOCS,
        KO_ROOMS,
        KO_BROKEN,
        KO_ROLES,
    )
}
KNOWN = [(table.name, table.ko) for table in TABLES]
PREFIXES = (
    'old',
    'new',
    'all',
    'open',
    'club',
    'school',
    'city',
    'summer',
    'winter',
    'shop',
    'team',
    'house',
    'north',
    'south',
)
SUFFIXES = ('2021', '2022', '2023', '2024', '2025', 'may', 'june', 'march', 'archive', 'list', 'plan', 'log')


def _table(rng: random.Random) -> tuple[str, str]:
    name, korean = pick(rng, KNOWN) if rng.random() < 0.7 else (pick(rng, MORE_TABLES), '')
    if '_' not in name and rng.random() < 0.35:
        name = f'{pick(rng, PREFIXES)}_{name}' if rng.random() < 0.5 else f'{name}_{pick(rng, SUFFIXES)}'
    return name, korean


def report(rng: random.Random) -> dict:
    table, _ = _table(rng)
    user = pick(rng, FORMS['report']).fill(rng, {'t': table})
    if rng.random() < 0.2:
        user = TRAILING.sub('', user.lower())
    elif rng.random() < 0.2 and user[-1].isalnum():
        user += '.'
    return _call(user, 'report_write', title=f'Report on {table}', table=table)


def korean_report(rng: random.Random) -> dict:
    table, korean = _table(rng)
    forms = FORMS['ko report']
    form = pick(rng, forms)
    while not korean and '{k}' in form.source:
        form = pick(rng, forms)
    return _call(form.fill(rng, {'t': table, 'k': korean}), 'report_write', title=f'{table} 보고서', table=table)


MAKERS = [calendar] * 6 + [korean_calendar] * 5 + [email] * 5 + [korean_email] * 4 + [report, korean_report]


def examples(seed: int, count: int) -> Iterator[dict]:
    """`tool` examples. Raises ValueError if there are not so many distinct ones."""
    return distinct(lambda rng: pick(rng, MAKERS)(rng), seed, count, 'tools')


if __name__ == '__main__':
    show(examples, __doc__)
