"""Short texts with the values of some keys as JSON, in English and Korean: `extract` examples.

Texts are those of all scenes and the short notes below. Keys are asked in the order of the text or in another one;
every value stands in the text, as in `../hand`, where no key is asked that the text has no value for.
"""

from __future__ import annotations

import random
from typing import Iterator

from ._grammar import Missing
from ._making import distinct, show
from ._scenes import read_scenes
from ._worlds import SCENES

NOTES = r'''
== booking | en
$ name = @full
$ people = @word:2:14
$ day = @day
$ time = @time
$ phone = @phone
$ wish = by the window|in the garden|near the door|with a high chair|outside|in a quiet corner
+ one
s [A table for|Table for|We need a table for|I'd like to book a table for] {people} [people |]on {day} at {time}[
    {wish}|][, the name is|. Name:|, under the name] {name}.
s {name} here. [Could we have|Can we get] a table for {people} on {day} at {time}[, {wish}|]?
s Reservation: {name}, {people} people, {day}, {time}[, {wish}|].
- two
s [My number is|You can call me at|Phone:] {phone}.
k name = name
k people, guests = people
k day, date = day
k time = time
k phone = phone
k wish = wish

== lost | en
$ item = umbrella|scarf|bike helmet|phone|wallet|backpack|ring|camera|glove|hat|bunch of keys|teddy bear|watch|laptop
    bag|violin case
$ color = red|blue|black|gray|green|brown|silver|yellow|white|striped
$ place = on the number [2|4|7|12] bus|in the library|at the station|near the playground|in the swimming pool|on
    {street}|in the cinema|behind the gym|at the market
$ street = @street
$ day = @day
$ name = @first
$ phone = @phone
$ reward = @price:5:100
+ one
s [Lost|I lost|We have lost|Missing:] a {color} {item} {place} on {day}. [Please call|Call] {name}[ at {phone}|].
s [Found|I found|Somebody left|We found] a {color} {item} {place} [on {day}|]. [Ask for|Write to|Call] {name}[
    ({phone})|].
- two
s [Reward: {reward}|There is a reward of {reward}].
k item, object = item
k color = color
k place, where = place
k day = day
k name, contact = name
k phone = phone
k reward = reward

== bill | en
$ number = @code
$ work = window cleaning|the repair of the roof|garden work|a new lock|translation|painting the hall|catering|piano
    tuning|web design|snow removal|moving help|photos of the wedding
$ amount = @price:40:2400
$ date, due = @dates
$ firm = @shop
$ client = @full
+ one
s Invoice {number} [from {firm} |]for {work}[ on {date}|]: {amount}, [due on|payable by|to be paid by] {due}.
s [Dear {client}, please|Please] pay {amount} for {work} by {due}. [Invoice number|Number]: {number}.
s {firm} [charges|asks] {amount} for {work}[, done on {date}|]. Invoice {number}, due {due}.
k number, invoice = number
k work, service = work
k amount, total, price = amount
k date = date
k due, deadline = due
k company, from = firm
k client, customer = client

== sale | en
$ item = sofa|bike|piano|bookshelf|tent|sewing machine|baby bed|dining table|guitar|lawn
    mower|fridge|kayak|carpet|coffee machine|record player
$ state = almost new|ten years old|in good condition|with a few scratches|never used|used twice|freshly painted
$ price = @price:10:600
$ place = @town
$ phone = @phone
$ name = @first
$ color = red|blue|black|gray|green|brown|white|oak
+ one
s [For sale:|I am selling a|Selling a|We sell our] [{color} |]{item}, {state}, {price}[, pick up in {place}|].
    [Call|Ask] {name}[ at {phone}|].
s {item^}[ ({color})|] for {price}, {state}. {name}, {place}[, {phone}|].
k item = item
k condition = state
k price = price
k place, town = place
k phone = phone
k seller, name = name
k color = color

== travel | en
$ kind = Flight|Train|Bus|Ferry
$ code = @code
$ to = @town
$ from = @town
$ day = @day
$ leaves, arrives = @times
$ gate = [gate|platform|stop|pier] [1|2|3|5|7|9|12]
$ name = @full
$ seat = [11|14|23|36|7|52][A|B|C|D]
+ one
s {kind} {code} [from {from} |]to {to} leaves on {day} at {leaves}[ from {gate}|][ and arrives at {arrives}|].
s Ticket for {name}: {kind} {code}, {from} to {to}, {day}, {leaves}[, seat {seat}|].
s [Dear passengers,|Please note:] {kind} {code} to {to} [leaves|will leave] from {gate} at {leaves}.
k number, connection = code
k to, destination = to
k from = from
k day = day
k departure, time, leaves = leaves
k arrival = arrives
k gate, platform = gate
k passenger, name = name
k seat = seat

== person | en
$ name = @full
$ job = nurse|baker|teacher|bus
    driver|carpenter|designer|cook|gardener|translator|librarian|plumber|photographer|engineer|florist
$ town = @town
$ age = @int:19:78
$ hobby = chess|sailing|knitting|photography|bird watching|jazz piano|climbing|baking|astronomy|gardening
$ firm = @shop
$ mail = @mail
+ one
s {name} ({age}) [works as a|is a] {job} in {town}[ and loves {hobby}|].
s My name is {name}, I am {age} years old and live in {town}. [I work as a {job}.|] [In my free time I like {hobby}.|]
s Contact: {name}, {job} at {firm}, {town}, {mail}.
k name = name
k job, profession = job
k town, city, lives in = town
k age = age
k hobby = hobby
k company = firm
k email = mail

== 예약 | ko
$ name = @full
$ people = @count:2:14:명
$ day = @day
$ time = @time
$ phone = @phone
$ wish = 창가 자리|마당 자리|조용한 자리|아기 의자|바깥 자리
+ one
s {name:으로} {day} {time}에 {people} [예약합니다|예약하고 싶어요|자리 부탁드려요]. [{wish:으로} 부탁드립니다.|]
s 예약: {name}, {people}, {day} {time}[, {wish}|].
s {day} {time}에 {people:이} 갑니다. 이름은 {name}입니다[. {wish} 부탁해요|].
- two
s 전화는 {phone}입니다. | 연락처는 {phone}이에요.
k 이름 = name
k 인원 = people
k 요일 = day
k 시간 = time
k 전화 = phone
k 부탁, 요청 = wish

== 분실 | ko
$ item = 우산|목도리|헬멧|휴대 전화|지갑|배낭|반지|사진기|장갑|모자|열쇠|곰 인형|시계|노트북 가방
$ color = 빨간|파란|검은|회색|초록|갈색|노란|흰|줄무늬
$ place = [2|4|7|12]번 버스|도서관|기차역|놀이터|수영장|영화관|체육관|시장|{town} 버스 정류장
$ town = @town
$ day = @day
$ name = @full
$ phone = @phone
$ reward = @won:5000:100000
+ one
s {day}에 {place}에서 {color} {item:을} 잃어버렸어요. {name}에게 연락 주세요[. 전화는 {phone}입니다|].
s {place}에서 {color} {item:을} 주웠습니다. [{day}이었어요. |]주인은 {name}에게 연락해 주세요[({phone})|].
- two
s 찾아 주시면 {reward:을} 드릴게요. | 사례금은 {reward}입니다.
k 물건 = item
k 색 = color
k 장소, 곳 = place
k 요일 = day
k 이름, 연락할 사람 = name
k 전화 = phone
k 사례금 = reward

== 청구 | ko
$ number = @code
$ work = 창문 청소|지붕 수리|정원 일|새 자물쇠|번역|벽 칠|잔치 음식|피아노 조율|누리집 제작|이삿짐 운반|결혼 사진
$ amount = @won:40000:900000
$ date, due = @dates
$ firm = @shop
$ client = @full
+ one
s 청구서 {number}: [{date} |]{work}, {amount}, {due}까지 내 주세요.
s {client} 님, {work} 값 {amount:을} {due}까지 보내 주시기 바랍니다[. 번호는 {number}입니다|].
s {work:을} 마쳤습니다. 금액은 {amount:이고} 기한은 {due}입니다[(청구서 {number})|].
k 번호 = number
k 일, 작업 = work
k 금액 = amount
k 날짜 = date
k 기한 = due
k 고객, 이름 = client

== 판매 | ko
$ item = 소파|자전거|피아노|책장|텐트|재봉틀|아기 침대|식탁|기타|잔디깎이|냉장고|카약|양탄자|커피 기계|전축
$ state = 거의 새것|10년 된 것|상태 좋음|흠집 조금 있음|한 번도 안 씀|두 번 씀
$ price = @won:10000:600000
$ place = @town
$ phone = @phone
$ name = @first
+ one
s {item} 팔아요. {state}, {price}, {place}에서 가져가세요. {name}[ {phone}|].
s {item:을} {price}에 드립니다. {state}. {name}에게 연락 주세요[: {phone}|].
k 물건 = item
k 상태 = state
k 가격 = price
k 장소 = place
k 전화 = phone
k 이름 = name

== 차편 | ko
$ kind = 비행기|기차|버스|배
$ code = @code
$ to = @town
$ from = @town
$ day = @day
$ leaves, arrives = @times
$ gate = [1|2|3|5|7|9|12]번 [타는 곳|승강장|출구]
$ name = @full
$ seat = [11|14|23|36|7|52][A|B|C|D]
+ one
s {code} {kind:은} {day} {leaves}에 [{gate}에서 떠나|{from}에서 떠나|떠나] {to:으로} 갑니다[. 도착은 {arrives}입니다|].
s {name} 님의 {kind} 표: {code}, {from}에서 {to}까지, {day} {leaves}[, 좌석 {seat}|].
k 번호, 편명 = code
k 목적지, 도착지 = to
k 출발지 = from
k 요일 = day
k 출발, 시간 = leaves
k 도착 = arrives
k 타는 곳 = gate
k 이름 = name
k 좌석 = seat

== 사람 | ko
$ name = @full
$ job = 간호사|제빵사|교사|버스 기사|목수|디자이너|요리사|정원사|번역가|사서|배관공|사진사|기술자
$ town = @town
$ age = @count:19:78:살
$ hobby = 바둑|뜨개질|사진|새 관찰|피아노|등산|빵 굽기|별 보기|텃밭 가꾸기
$ mail = @mail
+ one
s {name} 씨는 {age:이고} {town}에서 {job:으로} 일합니다[. 취미는 {hobby}입니다|].
s 저는 {name}입니다. {age:이고} {town}에 살아요[. 직업은 {job:이에요}|][. {hobby:을} 좋아해요|].
s {name}({age}), {job}, {town}, {mail}
k 이름 = name
k 직업 = job
k 사는 곳, 도시 = town
k 나이 = age
k 취미 = hobby
k 메일, 이메일 = mail
'''

SHORT = read_scenes(NOTES)
KEYED = [scene for scene in SCENES if len(scene.keys) >= 3]


def make(rng: random.Random) -> dict | None:
    """A text with two to six of its keys; None where it has too few."""
    short = rng.random() < 0.55
    scenes = SHORT if short else KEYED
    scene = scenes[int(rng.random() * len(scenes))]
    try:
        telling = scene.tell(rng, most=99 if short else 2 + int(rng.random() * 4))
    except Missing:
        return None
    found = {name: value for name, value in telling.keyed(rng)}
    if len(found) < 2:
        return None
    count = min(len(found), 2 + int(rng.random() * 4))
    keys = rng.sample(list(found), count)
    if rng.random() < 0.6:  # in the order of the text
        keys = [key for key in found if key in keys]
    return {
        'task': 'extract',
        'lang': scene.lang,
        'text': telling.text,
        'keys': keys,
        'json': {key: found[key] for key in keys},
    }


def examples(seed: int, count: int) -> Iterator[dict]:
    """`extract` examples. Raises ValueError if there are not so many distinct ones."""
    return distinct(make, seed, count, 'extraction')


if __name__ == '__main__':
    show(examples, __doc__)
