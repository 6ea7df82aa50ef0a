"""Short notes asked for in one line: thanks, apologies, invitations, absences, requests, wishes. English and Korean."""

from __future__ import annotations

import random
from typing import Iterator

from ._asking import chat, one_of
from ._distinct import distinct
from ._grammar import Template
from ._making import show
from ._talk import words_list

ENGLISH_SLOTS = {
    'to': words_list('''
        neighbor, teacher, boss, colleague, friend, sister, brother, aunt, uncle, landlord, doctor, team,
        roommate, cousin, coach, grandmother
        '''),
    'favor': words_list('''
        the flowers, the book, the lovely dinner, the help with the move, the ride home, the birthday gift,
        the good advice, the soup, the tickets, the warm welcome, watering my plants, feeding my cat, the
        cake, the lesson, the nice card, the bike repair, the weekend, the photos
        '''),
    'wrong': words_list('''
        I was late, I forgot our date, I lost the book, I was so loud last night, I broke the cup, I did not
        call, I missed the meeting, I forgot the birthday, I was rude, I did not answer, I spilled coffee on
        the sofa, I canceled so late, I parked in the wrong place
        '''),
    'party': words_list('''
        a birthday party, a dinner, a picnic, a housewarming, a game night, a barbecue, a movie night, a
        brunch, a garden party, a farewell party
        '''),
    'day': words_list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, tomorrow'),
    'hour': words_list('five, six, seven, eight, three, four, noon, ten'),
    'sickness': words_list('''
        I have a cold, I am sick, I have a fever, my child is sick, I have a doctor's appointment, my train
        was canceled, I have a bad headache
        '''),
    'thing': words_list('''
        a ladder, a drill, a cake pan, a tent, a big pot, a suitcase, a bike pump, a book, a car, an iron,
        folding chairs, a camera
        '''),
    'broken': words_list('''
        the heater, the washing machine, the kitchen tap, the front door lock, the fridge, the elevator, the
        hall light, the shower, the window
        '''),
    'event': words_list('''
        new job, new baby, wedding, birthday, exam, new home, promotion, driving license, engagement,
        graduation
        '''),
    'meet': words_list('coffee, lunch, a walk, dinner, a call, a game of tennis, a movie, breakfast'),
    'minutes': words_list('ten, fifteen, twenty, thirty, five, forty'),
}
ENGLISH = """
[write|can you write|please write|help me write|I need] a [short |][thank you note|thank-you message|note to say thanks] [for|to] my {to} for {favor}. || how do I thank my {to} for {favor}? || thank my {to} for {favor}, please. || what can I write to thank my {to} for {favor}? => [Thank you so much for {favor}.|Many thanks for {favor}.] [It was very kind of you, and I am grateful.|It made my day.|It helped me a lot.]
[write|can you write|help me write|I need] [an apology|a short apology|a note to say sorry] to my {to} because {wrong}. || how do I say sorry to my {to}? {wrong^}. || help me apologize to my {to}: {wrong}. => [I am sorry that {wrong}.|I want to say sorry: {wrong}.] [I should have been more careful. It will not happen again.|It was my mistake, and I will do better next time.]
[write|can you write|please write|help me write|I need] [a short |an ][invitation|invitation text] to {party} on {day} at {hour}. || invite my {to} to {party} on {day} at {hour}. || how do I invite my {to} to {party} on {day} at {hour}? => [You are invited to {party}!|Would you like to come to {party}?] It is on {day} at {hour}. [I would be happy to see you.|Just bring a good mood.|Please tell me if you can come.]
[write|can you write|help me write|I need] [a message|a short note|an e-mail] to my {to} that {sickness} and I cannot come on {day}. || tell my {to} that {sickness} and I can't come on {day}. || how do I say that I can't come on {day}? {sickness^}. => Hello,\n[I am sorry, but I cannot come on {day}: {sickness}.|unfortunately {sickness}, so I cannot come on {day}.] [Thank you for understanding.|I will let you know when I am back.]
[write|can you write|help me write] [a message|a text|a note] to my {to} that I will be {minutes} minutes late. || tell my {to} I am {minutes} minutes late. || text: I am {minutes} minutes late for {meet} with my {to}. => [Hi! I am sorry, I am running about {minutes} minutes late.|I am sorry, I will be {minutes} minutes late.] [See you soon!|Please start without me.]
[write|can you write|help me write] [a message|a note] to ask my {to} for {thing}. || how do I ask my {to} to lend me {thing}? || ask my {to} if I can borrow {thing}. => [Hi! Could I borrow {thing} from you?|Hello! Would you lend me {thing} for a day or two?] [I will bring it back soon. Thank you!|I would be very grateful.]
[write|can you write|help me write] [a message|an e-mail|a letter] to my landlord that {broken} is broken. || tell my landlord that {broken} does not work. || how do I tell my landlord about {broken}? => Hello,\n{broken} in my flat [is broken|does not work anymore]. [Could you please send someone to repair it soon?|Please tell me when somebody can look at it.]\nThank you!
[write|can you write|please write|I need] [a short |][congratulation|card|message] for my {to} for the {event}. || what can I write to my {to} for the {event}? || congratulate my {to} on the {event}. => Congratulations on your {event}! [I am so happy for you.|I wish you all the best.|You can be proud.] [Let us celebrate soon!|]
[write|can you write|help me write] [a message|a text] to ask my {to} to meet for {meet} on {day}. || how do I ask my {to} out for {meet} on {day}? || ask my {to} if {day} is fine for {meet}. => [Hi! Do you have time for {meet} on {day}?|Hello! Shall we meet for {meet} on {day}?] [I would love to see you.|Tell me what suits you.]
[write|can you write|help me write|I need] an out of office [message|reply] until {day}. || I am away until {day}. Write a reply for my e-mails. => Thank you for your message. I am away until {day} and will answer when I am back.
[write|can you write|help me write] [a message|an e-mail] to move [the meeting|our meeting|the appointment] with my {to} from {day} to another day. || I can't meet my {to} on {day}. Write a message. => Hello,\n[I am sorry, but {day} does not work for me.|something came up on {day}.] Could we meet on another day? [Thank you!|Please tell me what suits you.]
[write|can you write|help me write] a get well [card|message|note] for my {to}. || what can I write to my sick {to}? || my {to} is sick. What can I write? => [Get well soon!|I heard that you are not well.] [I am thinking of you.|Rest a lot and drink warm tea.] [Tell me if you need anything.|We miss you.]
[write|can you write|help me write] a [goodbye|farewell] [card|message|note] for my {to}. || my {to} is leaving. What can I write? => [Thank you for everything.|It was lovely with you.] [We will miss you.|I will miss you.] All the best [for the new start|on your way]!
"""
KOREAN_SLOTS = {
    'to': words_list(
        '이웃, 선생님, 동료, 친구, 언니, 오빠, 동생, 이모, 삼촌, 집주인, 코치님, 팀원, 룸메이트, 사촌, 할머니, 엄마, 아빠, 선배, 후배'
    ),
    'favor': words_list(
        '꽃, 책, 맛있는 저녁, 이사 도움, 생일 선물, 좋은 조언, 따뜻한 국, 공연 표, 케이크, 수업, 예쁜 카드, 사진, 커피, 우산, 과일'
    ),
    'wrong': words_list('''
        늦어서, 약속을 잊어서, 책을 잃어버려서, 어젯밤에 시끄럽게 해서, 컵을 깨서, 연락을 못 해서, 회의에 못 가서, 생일을 잊어서, 답장이 늦어서, 약속을 늦게 취소해서, 말을
        심하게 해서, 소파에 커피를 쏟아서
        '''),
    'party': words_list(
        '생일 파티, 저녁 식사, 소풍, 집들이, 보드게임 모임, 영화의 밤, 송별회, 바비큐 파티, 결혼식, 돌잔치'
    ),
    'day': words_list('월요일, 화요일, 수요일, 목요일, 금요일, 토요일, 일요일, 내일'),
    'hour': words_list('다섯 시, 여섯 시, 일곱 시, 여덟 시, 세 시, 네 시, 열두 시, 열 시'),
    'sickness': words_list(
        '감기에 걸려서, 몸이 아파서, 열이 나서, 아이가 아파서, 병원 진료가 있어서, 기차가 취소돼서, 머리가 너무 아파서'
    ),
    'thing': words_list('사다리, 드릴, 텐트, 큰 냄비, 여행 가방, 자전거 펌프, 책, 다리미, 접이식 의자, 카메라, 우산'),
    'broken': words_list('보일러, 세탁기, 부엌 수도꼭지, 현관문 자물쇠, 냉장고, 엘리베이터, 복도 등, 샤워기, 창문'),
    'event': words_list('취직, 출산, 결혼, 생일, 합격, 이사, 승진, 졸업, 입학, 약혼'),
    'meet': words_list('커피, 점심, 저녁, 산책, 영화, 아침 식사'),
    'minutes': words_list('10, 15, 20, 30, 5, 40'),
}
KOREAN = """
{to}한테 {favor} 고맙다고 [문자|쪽지|메시지|글] 써 [줘|주세요] || {to}에게 {favor}에 대한 감사 [문자|인사|메시지] 써 [줘|주세요] || {favor} 고맙다고 {to}한테 뭐라고 [쓰지?|할까?|쓸까요?] => {favor} 정말 [감사해요.|고맙습니다.] [덕분에 큰 힘이 됐어요.|덕분에 하루가 행복했어요.|따뜻한 마음 잊지 않을게요.]
{wrong} 미안하다고 {to}한테 [문자|메시지|사과 글] 써 [줘|주세요] || {to}에게 {wrong} 사과하고 싶어[.|요.] 뭐라고 [쓰지?|할까요?] || {wrong} {to}한테 사과 문자 [보내고 싶어|쓰고 싶어요] => {wrong} 정말 [미안해요.|죄송해요.] [제가 더 조심했어야 했어요.|제 잘못이에요.] [다음에는 더 잘할게요.|다시는 그러지 않을게요.]
{day} {hour} {party} 초대 [글|문자|메시지] 써 [줘|주세요] || {to:을} {party}에 초대하고 싶어. {day} {hour:이야}[.|] || {to}한테 {day} {hour} {party}에 오라고 써 [줘|주세요] => {party}에 초대합니다! {day} {hour}에 만나요. [오시면 정말 기쁠 거예요.|편하게 오세요.|오실 수 있는지 알려 주세요.]
{sickness} {day}에 못 간다고 {to}한테 [문자|메시지] 써 [줘|주세요] || {to}에게 {sickness} {day}에 못 간다는 글 써 [줘|주세요] || {sickness} 못 간다고 뭐라고 [쓰지?|할까요?] {day} 약속이야[.|] => 안녕하세요. {sickness} {day}에 못 갈 것 같아요. [정말 죄송합니다.|양해 부탁드려요.|다음에 꼭 뵐게요.]
{minutes}분 늦는다고 {to}한테 [문자|메시지] 써 [줘|주세요] || {to}에게 {minutes}분 늦을 것 같다고 써 [줘|주세요] => [죄송해요.|미안해요.] {minutes}분 정도 늦을 것 같아요. [먼저 시작해 주세요.|금방 갈게요!]
{to}한테 {thing} 빌려 달라고 [문자|메시지] 써 [줘|주세요] || {thing:을} 빌리고 싶은데 {to}한테 뭐라고 [쓰지?|할까요?] => 안녕하세요! {thing:을} 빌릴 수 있을까요? [금방 돌려드릴게요.|잘 쓰고 돌려드릴게요. 고맙습니다.]
{broken:이} 고장 났다고 집주인에게 [문자|메일|메시지] 써 [줘|주세요] || 집주인한테 {broken} 고쳐 달라고 뭐라고 [쓰지?|할까요?] => 안녕하세요. 집의 {broken:이} 고장 났어요. [고쳐 주실 분을 보내 주실 수 있을까요?|언제 봐 주실 수 있는지 알려 주세요.] 감사합니다.
{to} {event} 축하 [문자|카드|메시지|글] 써 [줘|주세요] || {to}한테 {event} 축하한다고 뭐라고 [쓰지?|할까?|쓸까요?] => {event:을} 진심으로 축하해요! [앞으로 좋은 일만 가득하길 바라요.|정말 기뻐요.|늘 응원할게요.]
{to}한테 {day}에 {meet} 같이 하자고 [문자|메시지] 써 [줘|주세요] || {to:과} {day}에 {meet} 약속 잡는 문자 써 [줘|주세요] => {day}에 시간 괜찮으세요? 같이 {meet} 어때요? [편한 시간을 알려 주세요.|시간이 되면 좋겠어요.]
{day}까지 자리를 비운다는 [부재중 |]메일 써 [줘|주세요] || {day}까지 부재중 자동 회신 써 [줘|주세요] => 메일 감사합니다. {day}까지 자리를 비웁니다. 돌아와서 답장드리겠습니다.
{to:과} {day} 약속을 미루는 [문자|메시지] 써 [줘|주세요] || {day}에 못 만난다고 {to}한테 써 [줘|주세요] => 미안하지만 {day}에는 일이 생겼어요. 다른 날에 만날 수 있을까요? [편한 날을 알려 주세요.|정말 미안해요.]
아픈 {to}한테 [보낼 |]위로 [문자|카드|메시지] 써 [줘|주세요] || {to:이} 아픈데 뭐라고 [쓰지?|보낼까요?] => [얼른 나으세요.|많이 아프다고 들었어요.] [푹 쉬고 따뜻한 것 많이 드세요.|늘 생각하고 있어요.] 필요한 것이 있으면 말씀해 주세요.
떠나는 {to}한테 [작별 인사|송별 카드|인사말] 써 [줘|주세요] || {to:이} 떠나는데 뭐라고 [쓰지?|할까요?] => 그동안 정말 고마웠어요. [많이 보고 싶을 거예요.|함께해서 즐거웠어요.] 어디서든 좋은 일만 가득하길 바라요.
"""


def _intents(text: str) -> list[tuple[list[Template], list[Template]]]:
    found = []
    for line in text.strip().split('\n'):
        asked, _, answer = line.partition('=>')
        found.append(([Template(q.strip()) for q in asked.split(' || ')], [Template(answer.strip())]))
    return found


ALL = {
    'en': (
        _intents(ENGLISH.replace('Hello,\n', 'Hello,' + chr(1)).replace('\nThank you!', chr(1) + 'Thank you!')),
        ENGLISH_SLOTS,
    ),
    'ko': (_intents(KOREAN), KOREAN_SLOTS),
}


def _capitals(text: str) -> str:
    """A capital after every full stop and at the begin of a line."""
    out, start = [], True
    for letter in text:
        out.append(letter.upper() if start and letter.isalpha() else letter)
        if letter.isalnum():
            start = False
        elif letter in '.!?\n':
            start = True
    return ''.join(out)


def make(rng: random.Random) -> dict:
    language = 'en' if rng.random() < 0.5 else 'ko'
    intents, values = ALL[language]
    questions, answers = one_of(rng, intents)
    slots = {name: one_of(rng, words) for name, words in values.items()}
    question = one_of(rng, questions).fill(rng, slots).replace(' on tomorrow', ' tomorrow')
    answer = (
        one_of(rng, answers)
        .fill(rng, slots)
        .replace(' on tomorrow', ' tomorrow')
        .replace('내일에', '내일')
        .replace(chr(1), '\n')
    )
    if language == 'en':
        question, answer = question[0].upper() + question[1:], _capitals(answer)
        if question.startswith('Can you'):
            question = question.rstrip('.?') + '?'
    return chat(rng, language, question.replace('내일에', '내일'), answer)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`count` requests with their notes. Raises ValueError where it can't make so many."""
    return distinct(make, seed, count, 'messages')


if __name__ == '__main__':
    show(examples, __doc__.split('\n')[0])
