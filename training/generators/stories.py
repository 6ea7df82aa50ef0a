"""Jokes, riddles, little facts, poems and short stories of five sentences at most. English and Korean."""

from __future__ import annotations

import random
from typing import Iterator

from ._asking import chat, one_of
from ._distinct import distinct
from ._korean import particle
from ._making import show

JOKES = """
Why did the book go to the doctor? Because its back hurt.
Why did the math book look sad? It had too many problems.
What do you call a sleeping bull? A bulldozer!
What did one wall say to the other? I will meet you at the corner.
What do snowmen eat in the morning? Snowflakes.
What is a cat's favorite color? Purr-ple.
Why can't a bicycle stand on its own? It is two-tired.
What do you call cheese that is not yours? Nacho cheese.
Why did the banana go to the doctor? It was not peeling well.
What has four wheels and flies? A garbage truck.
Why did the cookie go to the nurse? It felt crumby.
What do you call a bear with no teeth? A gummy bear.
Why are fish so clever? They live in schools.
What kind of tree fits in your hand? A palm tree.
Why did the tomato turn red? It saw the salad dressing.
What do you call a dog that does magic? A labracadabrador.
How do you make a tissue dance? Put a little boogie in it.
What do clouds wear under their clothes? Thunderwear.
Why did the scarecrow win a prize? He was outstanding in his field.
What do you get when you cross a snowman and a dog? Frostbite.
Why do bees have sticky hair? They use honeycombs.
What did the ocean say to the beach? Nothing, it just waved.
Why was the broom late? It over-swept.
What do you call a fish without eyes? A fsh.
"""
KOREAN_JOKES = """
세상에서 가장 뜨거운 과일은 뭘까요? 천도복숭아예요.
딸기가 직장을 잃으면 뭐가 될까요? 딸기 시럽이에요.
왕이 넘어지면 뭐가 될까요? 킹콩이에요.
자동차를 톡 하고 치면 뭐가 될까요? 카톡이에요.
세상에서 가장 가난한 왕은 누구일까요? 최저임금이에요.
오리가 얼면 뭐가 될까요? 언덕이에요.
소가 계단을 오르면 뭐라고 할까요? 소오름이에요.
아몬드가 죽으면 뭐가 될까요? 다이아몬드예요.
바나나가 웃으면 뭐가 될까요? 바나나킥이에요.
물고기의 반대말은 뭘까요? 불고기예요.
왕이 궁에 들어가기 싫으면 뭐라고 할까요? 궁시렁궁시렁이에요.
신발이 화나면 뭐가 될까요? 신발끈이에요. 끈질기거든요.
반성문을 영어로 하면 뭘까요? 글로벌이에요.
할아버지가 좋아하는 돈은 뭘까요? 할머니예요.
세상에서 제일 쉬운 숫자는 뭘까요? 십구만이에요. 쉽구만!
우유가 넘어지면 뭐라고 할까요? 아야예요.
비가 한 시간 동안 내리면 뭐가 될까요? 추적 60분이에요.
토끼가 강한 이유는 뭘까요? 깡이 총총 있어서예요.
"""
RIDDLES = """
What has keys but opens no doors? | A piano.
What gets wetter the more it dries? | A towel.
What has hands but cannot clap? | A clock.
What goes up but never comes down? | Your age.
What has a neck but no head? | A bottle.
What has teeth but cannot bite? | A comb.
What can you catch but not throw? | A cold.
What has one eye but cannot see? | A needle.
What is full of holes but still holds water? | A sponge.
What runs but never walks? | Water.
What has legs but cannot walk? | A table.
What belongs to you but others use it more? | Your name.
"""
KOREAN_RIDDLES = """
깎을수록 길어지는 것은 뭘까요? | 연필심이에요.
먹으면 먹을수록 많아지는 것은 뭘까요? | 나이예요.
눈은 하나인데 보지 못하는 것은 뭘까요? | 바늘이에요.
다리는 네 개인데 걷지 못하는 것은 뭘까요? | 책상이에요.
이는 많은데 씹지 못하는 것은 뭘까요? | 빗이에요.
목은 있는데 머리가 없는 것은 뭘까요? | 병이에요.
내 것인데 남이 더 많이 쓰는 것은 뭘까요? | 이름이에요.
닦을수록 젖는 것은 뭘까요? | 수건이에요.
발이 없어도 빨리 달리는 것은 뭘까요? | 소문이에요.
올라가기만 하고 내려오지 않는 것은 뭘까요? | 나이예요.
"""
FACTS = """
An octopus has three hearts.
Honey can stay good for many years.
A group of crows is called a murder.
Bananas are berries, but strawberries are not.
Sea otters hold hands while they sleep.
A day on Venus is longer than its year.
Butterflies taste with their feet.
Sharks are older than trees.
Cows have best friends.
A snail can sleep for a very long time.
Koalas have fingerprints like people.
The Eiffel Tower gets a little taller in summer.
Elephants can smell water from far away.
Penguins cannot fly, but they swim very well.
Hummingbirds can fly backward.
The moon moves a little away from us every year.
"""
KOREAN_FACTS = """
문어는 심장이 세 개예요.
꿀은 아주 오래 두어도 잘 상하지 않아요.
나비는 발로 맛을 느껴요.
상어는 나무보다 먼저 지구에 살았어요.
코알라도 사람처럼 지문이 있어요.
벌새는 뒤로도 날 수 있어요.
금성의 하루는 금성의 일 년보다 길어요.
해달은 손을 잡고 자기도 해요.
달은 해마다 조금씩 멀어지고 있어요.
에펠탑은 여름에 조금 더 높아져요.
바나나는 나무가 아니라 풀에서 열려요.
펭귄은 날지 못하지만 헤엄을 아주 잘 쳐요.
"""
POEMS = """
rain | Rain comes tapping on the pane,/soft and slow, then loud again./I drink my tea and watch it fall,/a quiet friend beside the wall.
autumn | Red and gold along the street,/dry leaves dance around my feet./The wind is cool, the light is low,/and homeward all the people go.
winter | The roofs are white, the road is still,/the moon is walking up the hill./We close the door and light the fire,/and sparks go climbing ever higher.
spring | A bird is singing on the gate,/the buds can hardly bear to wait./The sun has come to warm the ground,/and green is waking all around.
summer | The days are long, the grass is high,/a single cloud is sailing by./We eat our melon in the shade/and drink the last of lemonade.
the sea | The sea is never still, they say,/it goes and comes back every day./It brings a shell, it takes a stone,/and leaves me rich and not alone.
a cat | She sleeps upon my favorite chair,/and looks at me as if I'm air./But when the night is cold and deep,/she purrs beside me in her sleep.
a dog | He waits for me beside the door,/his tail goes drumming on the floor./I was not gone for very long,/but he sings me a welcome song.
the moon | The moon is up, the town is deep,/the cats alone have yet to sleep./She lays her silver on the floor/and lightly knocks at every door.
stars | The stars are small, but do not fear:/they only look so far from here./Each one a lamp for someone's night,/a quiet, never-ending light.
home | A kettle sings, a lamp is lit,/a chair is warm for me to sit./I hang my coat, I close the door,/and do not need one thing more.
friendship | A friend is like an open door,/a lamp, a coat, and something more:/a voice that says, when days are long,/come in, sit down, there's nothing wrong.
coffee | The cup is warm, the kitchen still,/the sun comes slowly up the hill./One sip, and then the day may start,/with something warm around the heart.
the morning | The window fills with early gold,/the floor beneath my feet is cold./The kettle hums, the street is new,/and there are lovely things to do.
snow | It came so softly in the night/and painted all the garden white./The world is quiet, clean and slow,/and every step still speaks of snow.
my mother | You held my hand, you tied my shoe,/you knew the words when I was blue./And now I've grown and gone so far,/you're still my home, my guiding star.
a tree | It stands so still, it does not hurry,/it has no plan and has no worry./It drinks the rain, it eats the light,/and holds the birds throughout the night.
bread | Some flour, water, salt and time,/and patience like a nursery rhyme./The oven hums, the house can tell/that morning has a lovely smell.
"""
KOREAN_POEMS = """
가을 | 노란 잎 하나 내려와/내 책 사이에 눕네/오래 두고 읽으라고/가을이 보낸 편지
봄 | 창문을 조금 열었더니/봄이 먼저 들어왔어요/겨우내 비어 있던 방에/꽃 냄새가 앉았어요
여름 | 매미가 길게 울고/수박이 찬물에 둥둥/할머니 부채 바람에/낮잠이 솔솔 온다
겨울 | 하얀 길 위에/작은 발자국 하나/누가 먼저 다녀갔을까/따라 걷는 아침
비 | 톡톡 창을 두드리며/비가 말을 거네요/잠시 쉬어 가라고/따뜻한 차 한 잔 하라고
바다 | 바다는 날마다/같은 말을 되풀이해요/왔다가 간다고/그래도 다시 온다고
고양이 | 내 의자에 먼저 앉아/모르는 척 눈을 감네/밤이 깊어 추워지면/슬쩍 곁에 와서 자네
강아지 | 문 앞에서 기다리다/꼬리로 북을 치네/잠깐 나갔다 왔는데/온 세상이 반가워하네
달 | 달이 밤길을 걷다/우리 집 창에 멈췄네/불을 끄고 누우니/방 안이 환하네
별 | 멀리 있어 작아 보여도/별은 늘 거기 있어요/잠 못 드는 누군가의/작은 등불이에요
엄마 | 내 손을 잡던 손/이제는 내가 잡아요/주름진 손등 위로/고맙다는 말을 적어요
친구 | 말없이 옆에 앉아/같은 하늘을 보는 사람/긴 하루의 끝에/문을 열어 주는 사람
커피 | 따뜻한 잔을 쥐면/아침이 천천히 와요/한 모금 마시고 나면/하루를 시작할 수 있어요
눈 | 밤새 소리 없이 와서/온 마을을 덮었네/아무도 밟지 않은 길/첫 발을 살며시 놓네
나무 | 서두르지 않는 나무는/비를 마시고 볕을 먹어요/밤이면 새들을 품고/가만히 서 있어요
집 | 불 켜진 창 하나/나를 기다리네요/신발을 벗고 나면/더 바랄 것이 없어요
"""

# Hero with its name, Korean hero and name
HEROES = """
cat | Momo | 고양이 | 모모
dog | Biscuit | 강아지 | 보리
fox | Rusty | 여우 | 노을이
bear | Bruno | 곰 | 두리
mouse | Pip | 생쥐 | 콩이
rabbit | Hazel | 토끼 | 솜이
owl | Olive | 부엉이 | 밤이
hedgehog | Nettle | 고슴도치 | 송이
duck | Daisy | 오리 | 동동이
turtle | Shelly | 거북이 | 느림이
squirrel | Acorn | 다람쥐 | 도토리
penguin | Pebble | 펭귄 | 조약돌
frog | Lily | 개구리 | 연이
robot | Bolt | 로봇 | 나사
snowman | Frosty | 눈사람 | 하양이
dragon | Ember | 용 | 불꽃이
"""
PLACES = """
lived in a small house at the edge of the forest | 숲 가장자리의 작은 집에 살았어요
lived near a quiet lake | 조용한 호숫가에 살았어요
lived in an old tower | 오래된 탑에 살았어요
lived in a garden full of flowers | 꽃이 가득한 정원에 살았어요
lived on a green hill | 푸른 언덕에 살았어요
lived by the sea | 바닷가에 살았어요
lived under an old bridge | 오래된 다리 밑에 살았어요
lived behind the bakery | 빵집 뒤에 살았어요
"""
# The problem and how it turned out well, with {name}
PLOTS = """
One night the lamp of the lighthouse went out, and a boat could not find its way. {Name} held up a small lantern until morning. | The boat came home safely, and everyone thanked {name}. | 어느 밤 등대의 불이 꺼져 배가 길을 잃었어요. {name:은} 아침까지 작은 등불을 들고 있었어요. | 배는 무사히 돌아왔고 모두 고마워했어요.
One day {name} found a letter without a name. {Name} asked at every door until an old woman began to smile. | The letter was from her brother, and they had tea together. | 어느 날 {name:은} 이름 없는 편지를 주웠어요. {name:은} 집집마다 물어보다가 웃는 할머니를 만났어요. | 편지는 할머니의 동생이 보낸 것이었고, 둘은 함께 차를 마셨어요.
{Name} was afraid of the dark. But one evening a smaller friend was lost and cried for help. | {Name} went out to find it, and after that the dark did not seem so big. | {name:은} 어둠이 무서웠어요. 그런데 어느 저녁 더 작은 친구가 길을 잃고 울었어요. | {name:은} 친구를 찾으러 나갔고, 그 뒤로 어둠이 그렇게 커 보이지 않았어요.
In winter there was little food, and {name} had only one apple left. Then somebody knocked who was even hungrier. | {Name} shared the apple, and in spring a tree grew where the seeds fell. | 겨울에 먹을 것이 없어 {name}에게는 사과 하나만 남았어요. 그때 더 배고픈 이가 문을 두드렸어요. | {name:은} 사과를 나누었고, 봄에 씨앗이 떨어진 자리에서 나무가 자랐어요.
{Name} wanted to fly. The birds laughed, but one of them brought a big, strong kite. | They held it together, and for one long minute {name} saw the whole world. | {name:은} 날고 싶었어요. 새들은 웃었지만 한 마리가 커다란 연을 가져왔어요. | 둘은 함께 연을 잡았고, {name:은} 잠깐 동안 온 세상을 내려다보았어요.
Nobody came to the birthday of {name}, because the invitations had fallen into the river. {Name} sat alone with a big cake. | Then a fisherman found the letters, and soon the whole village stood at the door. | {name}의 생일에 아무도 오지 않았어요. 초대장이 강에 빠졌거든요. | 그런데 어부가 편지를 찾아 주었고, 곧 온 마을이 문 앞에 모였어요.
One morning it rained and rained, and the little bridge broke. {Name} carried stones all day and did not give up. | In the evening there was a new path, and everybody could go home. | 어느 아침 비가 많이 와서 작은 다리가 무너졌어요. {name:은} 포기하지 않고 하루 종일 돌을 날랐어요. | 저녁에 새 길이 생겨서 모두 집에 갈 수 있었어요.
{Name} was slow, and the others always ran ahead. One foggy day they ran so fast that they lost their way. | {Name} walked slowly, saw every sign, and led them all home. | {name:은} 느려서 친구들이 늘 앞서 달렸어요. 안개 낀 날, 빨리 달리던 친구들은 길을 잃었어요. | 천천히 걷던 {name:은} 표지판을 모두 보았고, 친구들을 집까지 데려다주었어요.
{Name} found a golden key, but no door. All summer {name} tried it on every lock. | At last it opened a small box with a note: the way was the treasure. | {name:은} 금 열쇠를 주웠지만 맞는 문이 없었어요. 여름 내내 모든 자물쇠에 넣어 보았어요. | 마침내 작은 상자가 열렸고, 쪽지에는 찾아다닌 길이 보물이라고 적혀 있었어요.
A new neighbor moved in who never said hello. {Name} left a warm bread at the door every week. | One day there was a note: thank you, I was only shy. | 인사를 하지 않는 새 이웃이 이사 왔어요. {name:은} 매주 따뜻한 빵을 문 앞에 두었어요. | 어느 날 쪽지가 놓여 있었어요. 고마워요, 부끄러웠을 뿐이에요.
"""


def _rows(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(' | ')] for line in text.strip().split('\n')]


def _lines(text: str) -> list[str]:
    return text.strip().split('\n')


JOKE_LINES, KOREAN_JOKE_LINES = _lines(JOKES), _lines(KOREAN_JOKES)
FACT_LINES, KOREAN_FACT_LINES = _lines(FACTS), _lines(KOREAN_FACTS)
RIDDLE_ROWS, KOREAN_RIDDLE_ROWS = _rows(RIDDLES), _rows(KOREAN_RIDDLES)
POEM_ROWS, KOREAN_POEM_ROWS = _rows(POEMS), _rows(KOREAN_POEMS)
HERO_ROWS, PLACE_ROWS, PLOT_ROWS = _rows(HEROES), _rows(PLACES), _rows(PLOTS)
MOODS = (
    '',
    ' please',
    ', Pocket',
    ' right now',
    ', I need to laugh',
    ', I am bored',
    ' for my kids',
    ' for my friend',
    ', just one',
    ' today',
    ' before bed',
    ' for a colleague',
)
KOREAN_MOODS = (
    '',
    ' 심심해.',
    ' 웃고 싶어.',
    ' 기분이 안 좋아.',
    ' 친구한테 들려줄 거야.',
    ' 짧은 걸로.',
    ' 하나만.',
    ' 아이한테 해 줄 거야.',
)


def joke(rng: random.Random) -> dict:
    if rng.random() < 0.5:
        verb = one_of(
            rng,
            (
                'Tell me a joke',
                'Do you know a joke',
                'Make me laugh',
                'Another joke',
                'Say something funny',
                'I want to hear a joke',
                'Can you tell me a joke',
                'Give me a joke',
                'Have you got a joke',
                'Tell me a short joke',
                'Tell me something funny',
                'Cheer me up with a joke',
            ),
        )
        mood = one_of(rng, MOODS)
        end = '?' if verb.startswith(('Do you', 'Can you', 'Have you')) else '.'
        return chat(rng, 'en', f'{verb}{mood}{end}', one_of(rng, JOKE_LINES))
    verb = one_of(
        rng,
        (
            '농담 하나 해 줘.',
            '재미있는 얘기 해 줘.',
            '웃긴 얘기 해 주세요.',
            '농담 해 줘',
            '개그 하나 해 봐',
            '웃겨 줘',
            '아재 개그 해 줘',
            '농담 좀 들려주세요.',
            '재미있는 농담 있어요?',
            '다른 농담 해 줘',
        ),
    )
    return chat(rng, 'ko', verb + one_of(rng, KOREAN_MOODS), one_of(rng, KOREAN_JOKE_LINES))


def fact(rng: random.Random) -> dict:
    if rng.random() < 0.5:
        question = one_of(
            rng,
            (
                'Tell me a fun fact',
                'Do you know a fun fact',
                'Tell me something interesting',
                'Give me a fun fact',
                'Teach me something new',
                'Tell me something I do not know',
                'A fun fact',
                'Surprise me with a fact',
            ),
        )
        return chat(
            rng,
            'en',
            question + one_of(rng, MOODS[:4] + MOODS[8:]) + ('?' if question.startswith('Do') else '.'),
            one_of(rng, FACT_LINES),
        )
    question = one_of(
        rng,
        (
            '재미있는 사실 하나 알려 줘.',
            '신기한 거 알려 줘',
            '상식 하나 알려 주세요.',
            '몰랐던 거 하나 말해 줘',
            '재미있는 상식 있어요?',
            '신기한 사실 말해 주세요.',
        ),
    )
    return chat(rng, 'ko', question + one_of(rng, KOREAN_MOODS), one_of(rng, KOREAN_FACT_LINES))


def riddle(rng: random.Random) -> dict:
    """A riddle as a question and its answer, or asked for with the answer told at once."""
    english = rng.random() < 0.5
    question, answer = one_of(rng, RIDDLE_ROWS if english else KOREAN_RIDDLE_ROWS)
    if rng.random() < 0.5:
        return chat(rng, 'en' if english else 'ko', question, answer)
    if english:
        asked = one_of(
            rng,
            (
                'Tell me a riddle',
                'Give me a riddle',
                'Do you know a riddle',
                'I like riddles. Tell me one',
                'Ask me a riddle and tell me the answer',
            ),
        )
        return chat(
            rng,
            'en',
            asked + one_of(rng, MOODS[:4] + MOODS[8:]) + ('?' if asked.startswith('Do') else '.'),
            f'{question} The answer: {answer[0].lower() + answer[1:]}',
        )
    asked = one_of(
        rng,
        (
            '수수께끼 하나 내 줘.',
            '수수께끼 내 주세요.',
            '재미있는 수수께끼 있어요?',
            '퀴즈 하나 내 봐',
            '수수께끼 알려 줘',
        ),
    )
    return chat(rng, 'ko', asked + one_of(rng, KOREAN_MOODS), f'{question} 답은 {answer}')


def poem(rng: random.Random) -> dict:
    if rng.random() < 0.5:
        topic, lines = one_of(rng, POEM_ROWS)
        opening = one_of(
            rng,
            (
                'Write a poem about',
                'Write a short poem about',
                'Can you write a poem about',
                'A little poem about',
                'Make a poem about',
                'I need a short poem about',
                'Please write a poem about',
                'Poem about',
                'Give me a few lines about',
                'Write me four lines about',
                'Do you know a poem about',
                'A poem for a card about',
            ),
        )
        return chat(
            rng, 'en', f'{opening} {topic}{"?" if opening[:3] in ("Can", "Do ") else "."}', lines.replace('/', '\n')
        )
    topic, lines = one_of(rng, KOREAN_POEM_ROWS)
    question = one_of(
        rng,
        (
            f'{topic} 시 써 줘',
            f'{topic}에 대한 짧은 시를 써 주세요.',
            f'{particle(topic, "을")} 주제로 시 써 줘.',
            f'{topic} 시 하나 써 주세요.',
            f'{topic}에 대한 시 부탁해요.',
            f'짧은 {topic} 시 하나만',
            f'{topic} 시',
            f'{topic}에 대해 네 줄만 써 줘',
        ),
    )
    return chat(rng, 'ko', question, lines.replace('/', '\n'))


def _named(text: str, name: str) -> str:
    return text.replace('{Name}', name).replace('{name}', name).replace('{name:은}', particle(name, '은'))


def story(rng: random.Random) -> dict:
    hero, name, ko_hero, ko_name = one_of(rng, HERO_ROWS)
    place, ko_place = one_of(rng, PLACE_ROWS)
    plot, end, ko_plot, ko_end = one_of(rng, PLOT_ROWS)
    article = 'An' if hero[0] in 'aeiou' else 'A'
    if rng.random() < 0.5:
        if rng.random() < 0.4:
            name = one_of(rng, ('Lulu', 'Toby', 'Mika', 'Benny', 'Zoe', 'Milo', 'Luna', 'Poppy', 'Theo', 'Nina'))
            opening = one_of(
                rng,
                (
                    f'Tell me a story about {article.lower()} {hero} called {name}.',
                    f'Write a short story about the {hero} {name}.',
                    f'A bedtime story about {name} the {hero}, please.',
                ),
            )
        else:
            topic = f'{article.lower()} {hero}'
            opening = one_of(
                rng,
                (
                    f'Tell me a story about {topic}.',
                    f'Tell me a short story about {topic}.',
                    f'Can you tell a little story with {topic}?',
                    f'Write a short story about {topic}.',
                    f'A bedtime story about {topic}, please.',
                    f'{hero} story'.capitalize(),
                    f'I want a story with {topic}.',
                    f'Make up a story about {topic}.',
                ),
            )
        start = one_of(
            rng,
            (
                f'{article} {hero} named {name} {place}.',
                f'Once there was {article.lower()} {hero} named {name} who {place}.',
            ),
        )
        return chat(rng, 'en', opening, f'{start} {_named(plot, name)} {_named(end, name)}')
    if rng.random() < 0.4:
        ko_name = one_of(rng, ('루루', '토비', '미카', '하루', '조이', '마루', '루나', '포포', '테오', '니나'))
        opening = one_of(
            rng,
            (
                f'{ko_name}라는 {ko_hero} 이야기 해 줘.',
                f'{ko_hero} {ko_name} 이야기를 들려주세요.',
                f'{particle(ko_name, "이")} 나오는 {ko_hero} 이야기 써 줘',
            ),
        )
    else:
        opening = one_of(
            rng,
            (
                f'{ko_hero} 이야기 해 줘.',
                f'{ko_hero} 이야기를 짧게 해 주세요.',
                f'{particle(ko_hero, "이")} 나오는 이야기 들려줘',
                f'{ko_hero} 동화 하나만',
                f'{ko_hero} 얘기',
                f'자기 전에 들을 {ko_hero} 이야기 해 줘.',
                f'{particle(ko_hero, "이")} 나오는 짧은 동화를 써 주세요.',
            ),
        )
    start = f'{ko_hero} {particle(ko_name, "은")} {ko_place}.'
    return chat(rng, 'ko', opening, f'{start} {_named(ko_plot, ko_name)} {_named(ko_end, ko_name)}')


MAKERS = [joke] * 4 + [fact] * 2 + [riddle] * 2 + [poem] * 4 + [story] * 7


def make(rng: random.Random) -> dict:
    return one_of(rng, MAKERS)(rng)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`count` requests with what was asked for. Raises ValueError where it can't make so many."""
    return distinct(make, seed, count, 'stories')


if __name__ == '__main__':
    show(examples, __doc__.split('\n')[0])
