"""Made-up people, towns, shops and streets in English and Korean, drawn from the given random numbers."""

from __future__ import annotations

import random

from ._korean import final_consonant

FIRST = (
    'Ada Agnes Ahmed Alba Alice Amir Amy Ana Andre Anita Anna Anton Arlo Asha Astrid Ben Bea Bela Bo Boris '
    'Bruno Camille Carla Carlos Cem '
    'Chen Chiara Chidi Clara Colin Dana Daniel Daria David Dario Diego Dina Dora Edda Eli Elena Elif Ella Elsa '
    'Emil Emma Emre Enzo Erik Esra '
    'Eva Fatima Felix Finn Frank Freya Gabriel George Gina Grace Greta Gustav Hana Hannah Harold Hassan Helen '
    'Henry Hugo Ida Igor Ines Ingrid '
    'Irene Isaac Ivan Ivy Jack Jana Jasper Jin Joana Joel Jonas Jude Julia Kai Karin Karl Kate Kenji Kofi Lars '
    'Laura Lea Lena Leo Lily Lin '
    'Lisa Lou Lucas Lucy Luis Mai Malik Marco Maria Marta Mateo Max Maya Mei Mia Mila Milan Mira Mona Nadia '
    'Nael Nia Nico Nina Noah Nora Olga '
    'Oliver Omar Oscar Otis Pablo Paula Pedro Pia Priya Quinn Rafael Ravi Rita Robin Rosa Ruth Sam Samira Sana '
    'Sara Selma Simon Sofia Stella '
    'Sven Tara Theo Tilda Tim Tina Tom Uma Vera Victor Viola Wanda Willa Yara Yuki Yusuf Zara Zoe'
).split()
MEN = frozenset(
    (
        'Ahmed Amir Andre Anton Arlo Ben Bo Boris Bruno Carlos Cem Chen Chidi Colin Daniel Dario David Diego Eli '
        'Emil Emre Enzo Erik Felix Finn Frank Gabriel George Gustav Harold Hassan Henry Hugo Igor Isaac Ivan Jack '
        'Jasper Joel Jonas Jude Kai Karl Kenji Kofi Lars Leo Lin Lucas Luis Malik Marco Mateo Max Milan Nael Nico '
        'Noah Oliver Omar Oscar Otis Pablo Pedro Quinn Rafael Ravi Robin Sam Simon Sven Theo Tim Tom Victor Yusuf '
        'Bela Jin Lou'
    ).split()
)
LAST = (
    'Adler Ahmadi Albright Amari Andersen Baker Banerjee Barros Becker Bell Berg Bianchi Blum Brandt Carver '
    'Castro Chen Choi Clarke Cohen '
    'Costa Cruz Dahl Daniels Demir Diaz Dubois Eklund Eze Farrell Ferrari Fischer Fontaine Foster Frey Garcia '
    'Gomez Grant Greene Haas Hadley '
    'Hale Hansen Harper Hassan Hayes Holm Horn Ibarra Ito Jansen Jensen Kaya Keller Khan Kim Klein Koch Kovac '
    'Lang Larsen Lee Lindqvist Lopez '
    'Lund Marin Martins Mbeki Mehta Meyer Mills Moreau Moreno Murphy Nakamura Nguyen Nielsen Novak Okafor '
    'Olsen Ortiz Osei Park Patel Pereira '
    'Petrov Pratt Quist Rahman Ramos Reed Reyes Rossi Roth Russo Santos Sato Schmid Shah Silva Singh Sorensen '
    'Stone Suarez Sutter Tanaka Tran '
    'Turner Vance Varga Vogel Walsh Weber Winter Wolff Yilmaz Young Zhang Ziegler'
).split()
TOWN_A = (
    'Ash Barley Beck Birch Black Bram Brook Clear Cold Copper Elm Fair Fern Glen Gold Green Hazel High Holly '
    'Iron Kings Lark Lin Lower Maple Marsh Mill North Oak Old Pine Raven Red Ridge River Rose Salt Silver Stone '
    'Swan Thorn Upper Wald West White Willow Wind'
).split()
TOWN_B = (
    'bridge brook bury dale field ford gate ham haven hill ley mere mouth port ridge shore stead stow ton view '
    'ville water wick wood worth'
).split()
STREET = (
    'Hill Street|Mill Lane|Station Road|Garden Street|Church Lane|Harbor Road|Oak Avenue|River Street|Park Road|'
    'Bridge Street|Market Street|School Lane|Elm Street|Canal Street|Linden Avenue|Castle Road|Forest Road|'
    'Meadow Lane|Lake Street|Baker Street|Orchard Lane|Fountain Square|King Street|Tower Road'
).split('|')
SHOP_A = (
    'Blue|Golden|Little|Old|Red|Sunny|Silver|Happy|Green|Quiet|Lucky|Copper|Early|Round|Wild|Bright|Corner|Paper|'
    'Salty|Velvet'
).split('|')
SHOP_B = (
    'Fox|Spoon|Lantern|Anchor|Oven|Button|Pear|Whale|Sparrow|Basket|Kettle|Acorn|Bicycle|Lemon|Mill|Owl|Door|'
    'Table|Willow|Cloud|Needle|Goose|Walnut|Barrel|Clover'
).split('|')
TITLES = 'Ms. Mr. Mrs. Dr.'.split()

SURNAMES = (
    '김 김 김 이 이 박 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍 고 문 양 손 배 백 허 남 심 노 하 주 구 민 나 진 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 '
    '석 선'
).split()
GIVEN = (
    '가람 가온 강민 건우 경희 규민 기현 나래 나리 나연 나윤 남주 누리 다빈 다솜 다연 다온 다은 다현 단비 대현 도경 도윤 도현 동수 동욱 동현 두리 라온 라희 '
    '만수 명수 명희 모아 무진 미나 미르 미선 미영 미정 민경 민규 민수 민아 민영 민재 민주 민준 민지 민호 바다 범수 별하 병철 보라 보람 보미 복순 봄이 빛나 '
    '사랑 상민 상우 상훈 새롬 새봄 서연 서영 서우 서윤 서진 서현 선우 선미 선영 성민 성진 성호 세라 세영 세진 소라 소연 소영 소율 소희 솔 수민 수빈 수아 '
    '수연 수정 수진 수현 순자 슬기 승민 승우 승현 시온 시우 시윤 아라 아름 아린 연우 연주 영미 영수 영호 예나 예린 예은 예준 예진 옥자 우진 원준 유나 유리 '
    '유진 윤서 윤아 윤호 은경 은비 은서 은성 은수 은아 은영 은우 은재 은주 은지 은채 이든 이슬 인수 인영 재민 재영 재윤 재현 정민 정수 정아 정우 정은 정호 '
    '정희 주원 주은 주희 준서 준영 준우 준혁 준호 지민 지성 지수 지아 지안 지영 지용 지우 지원 지윤 지은 지현 지호 지후 지훈 진아 진우 진호 채린 채원 철수 '
    '초롱 태경 태민 태오 태윤 태준 태호 하나 하늘 하람 하린 하영 하윤 하은 하준 하진 한결 한별 한솔 해나 해솔 해인 현서 현수 현우 현정 현주 혜린 혜수 혜원 '
    '혜진 호준 홍주 효린 효주 희수 희진'
).split()
RANKS = '과장 대리 부장 팀장 차장 주임 실장'.split()
PLACE_A = (
    '가람 개울 고개 구름 굴다리 까치 꽃내 나루 노을 느티 다솔 달빛 대나무 도담 돌담 두물 들꽃 매화 무지개 물빛 미리내 바람 밤나무 버들 별빛 봄내 사과 산들 살구 새벽 샘터 샛강 솔밭 솔숲 '
    '수선 아랫말 안골 앞산 연못 옹달 우물 윗말 은행 잔디 장미 찔레 참새 초록 큰솔 푸른 풀잎 하늘 한강 한들 햇살 호수'
).split()
PLACE_B = '동 마을 리 읍'.split()
KO_SHOP_A = (
    '가을 골목 구름 나무 노란 느린 다정한 달콤한 도란 동네 둥근 둥지 따뜻한 모퉁이 바다 반달 별난 봄날 빨간 산책 새벽 소소한 수수한 신선 아침 언덕 열매 오늘 오솔길 우리 작은 착한 초록 '
    '파란 포근한 푸른 하얀 한결 해오름 행복한 정다운'
).split()


def pick(rng: random.Random, options):
    """One of a sequence; quicker than rng.choice."""
    return options[int(rng.random() * len(options))]


def first(rng: random.Random) -> str:
    return pick(rng, FIRST)


def full(rng: random.Random) -> str:
    return f'{pick(rng, FIRST)} {pick(rng, LAST)}'


def titled(rng: random.Random) -> str:
    """`Ms. Adler`."""
    return f'{pick(rng, TITLES)} {pick(rng, LAST)}'


def town(rng: random.Random) -> str:
    return pick(rng, TOWN_A) + pick(rng, TOWN_B)


def street(rng: random.Random) -> str:
    return pick(rng, STREET)


def shop(rng: random.Random) -> str:
    """`the Blue Fox` is written by who uses it: this is `Blue Fox`."""
    return f'{pick(rng, SHOP_A)} {pick(rng, SHOP_B)}'


def given(rng: random.Random) -> str:
    return pick(rng, GIVEN)


def korean_full(rng: random.Random) -> str:
    return pick(rng, SURNAMES) + pick(rng, GIVEN)


def ranked(rng: random.Random) -> str:
    """`김 과장`."""
    return f'{pick(rng, SURNAMES)} {pick(rng, RANKS)}'


def korean_town(rng: random.Random) -> str:
    """`솔밭마을`; two syllables and more, a place that is nowhere."""
    return pick(rng, PLACE_A) + pick(rng, PLACE_B)


def korean_shop(rng: random.Random) -> str:
    """`둥지`, `다정한` and so on, to be followed by what it is: `둥지식당`, `다정한 빵집`."""
    return pick(rng, KO_SHOP_A)


def glued(name: str, kind: str) -> str:
    """A shop's name and kind: adjectives stand apart (`다정한 빵집`), nouns are joined (`둥지식당`)."""
    apart = name.endswith(('한', '은', '간', '란', '얀', '른', '신선')) and final_consonant(name)
    return f'{name} {kind}' if apart and name not in ('구름',) else name + kind
