"""What `small_talk.py` fills in.

A line is ways to say something, `=>`, and answers, ` || ` between them; `_grammar.py` tells the rest.
"""

from __future__ import annotations


def words_list(text: str) -> list[str]:
    return [part.strip() for part in text.replace('\n', ' ').split(',') if part.strip()]


ENGLISH_SLOTS = {
    'city': words_list('''
        Berlin, Paris, London, Tokyo, Seoul, Busan, New York, Rome, Madrid, Vienna, Munich, Sydney, Boston,
        Lisbon, Oslo, Chicago, Toronto, Dublin, Prague, Osaka, Athens, Hamburg, Lyon, Warsaw
        '''),
    'name': words_list('''
        Anna, Tom, Mina, Leo, Sara, Paul, Emma, Jake, Nora, Ben, Lily, Omar, Kate, Sam, Yuna, Felix, Maria,
        David, Clara, Hugo
        '''),
    'kin': words_list('''
        mother, father, brother, sister, grandmother, grandfather, aunt, uncle, cousin, husband, wife, son,
        daughter, boyfriend, girlfriend
        '''),
    'person': words_list('friend, boss, neighbor, teacher, colleague, roommate, best friend, cousin, brother, sister'),
    'receiver': words_list('''
        mother, father, brother, sister, grandmother, grandfather, friend, boss, neighbor, teacher,
        colleague, wife, husband, daughter, son, best friend, cousin, aunt, uncle, girlfriend, boyfriend
        '''),
    'pet': words_list('dog, cat, rabbit, hamster, parrot, guinea pig, goldfish, turtle, bird'),
    'petname': words_list('''
        Max, Luna, Biscuit, Milo, Coco, Pepper, Oscar, Nala, Toffee, Button, Muffin, Simba, Daisy, Rocky,
        Honey, Pip
        '''),
    'petname2': words_list('''
        Bella, Charlie, Olive, Teddy, Ginger, Waffles, Ruby, Cookie, Shadow, Sunny, Kiwi, Mocha, Poppy,
        Ziggy, Penny
        '''),
    'petname3': words_list('''
        Rosie, Finn, Maple, Bruno, Willow, Peanut, Archie, Hazel, Snowy, Archer, Dot, Bean, Loki, Misty,
        Tiny
        '''),
    'lost': words_list('''
        keys, phone, wallet, glasses, bag, umbrella, headphones, passport, watch, notebook, charger, gloves,
        ring, hat, book
        '''),
    'price': words_list('''
        a bus ticket, a coffee, a new phone, a bicycle, gold, an apartment, a taxi, a haircut, bread, gas, a
        hotel room, a train ticket, a laptop, a movie ticket, milk, a new car, a sofa, a pair of shoes, a
        pizza, an umbrella
        '''),
    'team': words_list('''
        my team, Korea, Germany, Spain, Brazil, the home team, the Lions, the Bears, France, Italy, England,
        the Tigers
        '''),
    'sport': words_list('soccer, tennis, basketball, baseball, hockey, volleyball, handball'),
    'exam': words_list('''
        math, history, English, driving, biology, piano, chemistry, physics, geography, Korean, French, art
        '''),
    'hurt': words_list('head, back, stomach, knee, neck, foot, shoulder, arm, hand, throat'),
    'place': words_list('''
        the library, the bakery, the pharmacy, the post office, the bank, the supermarket, the swimming
        pool, the museum, the town hall, the zoo, the gym
        '''),
    'hobby': words_list('''
        the guitar, the piano, to draw, to knit, to swim, to bake bread, to cook, Korean, Spanish, to dance,
        to paint, chess, to sing, photography, to juggle
        '''),
    'event': words_list('''
        an interview, an exam, a presentation, a date, a doctor's appointment, my first day at work, a
        concert on stage, a long flight, a speech, a competition
        '''),
    'when': words_list('''
        today, tomorrow, tonight, on Friday, next week, this weekend, on Monday, this morning, on Saturday
        '''),
    'soon': words_list('tomorrow, tonight, on Friday, next week, this weekend, on Monday, on Saturday, next month'),
    'food': words_list('''
        potatoes, tomatoes, chicken, carrots, mushrooms, beans, tofu, zucchini, peppers, spinach, pumpkin,
        leeks, cabbage, peas
        '''),
    'thing': words_list('a movie, a book, a hobby, a game, a drink, a snack, a dessert, a place for a walk'),
    'noise': words_list('my neighbor, the street, a dog, the construction site, the party next door'),
    'bad': words_list('terrible, awful, hard, long, bad, really rough, stressful, sad'),
    'good': words_list('great, wonderful, lovely, good, really nice, perfect, fantastic'),
    'very': words_list('so, really, very, a bit, pretty, quite'),
    'won': words_list('''
        won the game, passed my exam, got the job, finished my project, ran five kilometers, baked my first
        bread, got a good grade, found my keys, cleaned the whole house, learned to swim, got promoted,
        passed my driving test, won a prize, moved into a new flat, made a new friend, fixed my bike,
        finished a long book, got engaged
        '''),
    'failed': words_list('''
        failed my exam, lost my job, missed the bus, broke my phone, burned dinner, lost the game, forgot my
        mother's birthday, spilled coffee on my laptop, got a bad grade, missed my train, lost my wallet,
        broke a plate, crashed my bike, got a parking ticket, overslept
        '''),
    'chore': words_list('''
        clean the kitchen, do the laundry, wash the dishes, pack my bag, write that e-mail, do my homework,
        call the bank, tidy my room, study, go to the gym, do my taxes
        '''),
    'wish': words_list('''
        sleep better, save money, eat healthier, get up early, drink more water, read more, use my phone
        less, exercise more, be on time, make friends, be less nervous, focus better
        '''),
}

ENGLISH_TALK = """
hello! || hi! || hey! || hello [there|Pocket|again|friend]! || hi [there|Pocket|everyone|again]! || hey [there|Pocket|you]! || greetings! || hello hello! || hi, it's me[, {name}|]! || hi, {name} here! || hello, this is {name}. => Hello! [What can I do for you?|How can I help?|It is nice to see you.|What is on your mind?] || Hi! [What can I do for you?|What would you like to talk about?|How is your day going?]
good morning[!|, Pocket!|. I just woke up.|. Coffee first!] || morning[!|, Pocket!] => Good morning! [I hope you slept well.|Have a fine day ahead.|How did you sleep?|What is your plan for today?]
good evening[!|, Pocket!|. I am home from work.] || evening[!|, Pocket!] => Good evening! [I hope the day was kind to you.|How was your day?|What can I do for you?]
good afternoon[!|, Pocket!] => Good afternoon! [What can I do for you?|How is your day so far?]
good night[!|, Pocket!|. I am off to bed.|, see you tomorrow.] || I am [going to bed|off to bed|going to sleep] now. => Good night! [Sleep well.|Sleep well, and come back any time.|Sweet dreams.]
how are you[?| today?| doing?| doing today?] || how is it going? || how do you feel[?| today?] || are you [well|okay|fine]? || how have you been? => I am a small program, so I have no moods, but I am ready to help. How are you? || I have no moods, but I am ready to help. How are you?
[thank you|thanks]! || [thank you|thanks] [so much|a lot|very much|for your help|for the help|, Pocket|, that helped|, that is all]. || [great|perfect|nice|good], thank you. || that [was helpful|helped a lot|is very kind]. => You are welcome! [I am glad I could help.|Come back any time.|Is there anything else?] || You are welcome!
[goodbye|bye|see you|bye bye|see you later|take care|until next time][!|, Pocket!] || I [have to go|must leave|am leaving] now[.|, bye!] => Goodbye! [Take care of yourself.|Have a nice day.|See you next time.|Come back any time.]
nice to meet you[!|, Pocket!|, I am {name}.] || [pleased|glad] to meet you[!|, Pocket.] => Nice to meet you too! What can I do for you?
my name is {name}. || I am {name}. || you can call me {name}. || people call me {name}. || hi, I'm {name}. || my name's {name}, nice to meet you. => Nice to meet you, {name}! [What can I do for you?|How is your day?|How can I help?] || Hello {name}! What would you like to talk about?
I am [{very} |]tired[.| today.| this morning.] || I [feel|am] [{very} |]exhausted[.| today.] || I have no energy[.| left.| today.] => [That sounds like a long day.|Then a rest sounds right.] [Drink some water, sit down, and leave the small jobs for tomorrow.|Can you go to bed a little earlier tonight?]
I am [{very} |]sad[.| today.| tonight.] || I feel [{very} |][sad|down|low|blue][.| today.] || I could cry[.| all day.] || I am [{very} |]unhappy. => I am sorry you feel that way. [Would you like to tell me why?|Do you want to talk about it?|What happened?]
I am [{very} |]happy[!| today!| right now!] || I feel [{good}|happy] today! || today is a {good} day! || my day was {good}! || I had a {good} day. => That is lovely to hear! [What made the day so good?|What was the best moment?|Enjoy it!]
my day was [{very} |]{bad}. || I had a {bad} day[.| at work.| at school.] || today was {bad}. || what a {bad} day. => I am sorry it was so hard. [Do you want to tell me what happened?|What was the worst part?|Tomorrow is a new day.]
I am [{very} |]bored[.| today.| at home.] || there is nothing to do[.| here.| today.] || I have nothing to do[.| today.] || what can I do when I am bored? => [Try something small: draw your cup, call a friend, or take a short walk.|Take a short walk, or cook something new.|Call an old friend, or sort one drawer with music on.] [Or ask me for a joke!|]
I am [{very} |]lonely[.| tonight.| today.] || I feel [{very} |]alone[.| tonight.| today.] || nobody [calls me|talks to me|likes me]. => That is a heavy feeling, and many people know it. [Could you send a short message to someone you like?|Is there someone you would like to call?]
I am [{very} |]angry[.| with my {person}.| at my {person}.] || my {person} makes me [so mad|angry|furious]. || I am mad at my {person}. => That sounds upsetting. [Take some time to cool down, then say calmly what hurt you.|What happened?]
I had a [fight|big argument|bad argument] with my {person}. || my {person} and I [had a fight|are fighting|argued again]. || my {person} is [mad|angry|upset] with me. || my {person} does not talk to me anymore. => I am sorry, that hurts. [Give it a little time, then listen and say calmly what you feel.|A short, honest message may be a good start.|What was it about?]
I am [{very} |]nervous[.| about {event}.| because of {event} {soon}.] || I have {event} {soon}[.| and I am scared.| and I am nervous.] || I am scared of {event}. || {event} {soon} makes me nervous. => Being nervous shows that you care. [Prepare what you can, sleep well and breathe slowly.|Think of one thing that will go well.|You will do better than you think. Good luck!]
I have [a|an important|a big] {exam} test {soon}. || my {exam} exam is {soon}. || tomorrow is my {exam} exam. || I am [nervous about|scared of] my {exam} test. => Good luck! [Look over the main points once more and sleep early.|Start with the easy questions, and read each one twice.|You can do it. A good night's sleep helps most.]
I {won}! || I {won} today! || I finally {won}! || guess what, I {won}! || great news: I {won}! || yay, I {won}! => Congratulations! [You worked for this, so enjoy the moment.|That is wonderful.|Well done!|How will you celebrate?] || Well done! [That is great news.|You can be proud.]
I {failed}. || I {failed} today. || oh no, I {failed}. || I {failed} and I feel bad. || sadly I {failed}. => I am sorry, that [hurts|is annoying|is no fun]. [It can happen to anybody.|Tomorrow it will look smaller.|Do you want to talk about it?|Take a breath, and then take one small step.]
my {kin} is [sick|ill|in the hospital|not well]. || my {kin} [had an accident|has a fever|feels bad]. => I am sorry to hear that. [I hope your {kin} gets well soon.|Is there somebody who helps you?] 
my {kin} died. || we lost my {kin} [last week|last year|this month]. || I lost my {kin}. => I am so sorry. [Your {kin} must have meant a lot to you.|Would you like to tell me something about your {kin}?]
my {pet} died. || my {pet} is gone. || my {pet} ran away. => I am so sorry. [A {pet} is part of the family, and it is normal to feel sad for a while.|Would you like to tell me about your {pet}?]
I miss my {kin}. || I miss my {pet}. || I keep thinking of my {kin}. => That shows how much they mean to you. [Would you like to tell me a nice memory?|Could you write or call?]
it is my birthday [today|tomorrow]! || today is my birthday! => Happy birthday! [I hope you get good cake and good company.|I wish you a wonderful day.]
my birthday is {soon}. || it's my birthday {soon}. => How nice! I wish you a happy birthday.
my {receiver} has a birthday {soon}. What can I give? || what is a good [gift|present] for my {receiver}? || gift idea for my {receiver}? || I need a gift for my {receiver}. || what should I give my {receiver} for [a birthday|Christmas|a wedding]? || can you suggest a present for my {receiver}? => [How about|What about] [a photo in a nice frame|a good book|a plant|a dinner together|a warm scarf|homemade cookies|a day trip together|a box of good tea]? Something personal is always nice. || [A book, a plant or a good chocolate|A handwritten letter and flowers|A photo book or a shared dinner] would be lovely.
can you [suggest|recommend] {thing}? || recommend me {thing}. || I am looking for {thing}. Any idea? => [What do you like best?|Tell me a little more:] [something calm or something exciting|something new or something cozy|alone or with friends]?
what should I [cook|make|eat] [tonight|today|for dinner|for lunch|with {food}|with {food} and rice]? || I have {food}. What can I cook? || I only have {food} at home. What can I make? || give me [an idea|a recipe] with {food}. || dinner idea with {food}? => With {food} you can make [a quick pan dish with garlic and a little oil|a simple soup with an onion and some broth|a salad with oil, lemon and salt|a warm bowl with rice and an egg on top].
what should I do [this weekend|today|on Sunday|tonight|on a rainy day|in my free time]? || any [ideas|plans] for [the weekend|tonight|Sunday|today]? || what can I do [this weekend|on Saturday|with my {person}|with my {kin}]? => [If the weather is good, take a walk or have a picnic. If not, visit a museum.|Cook something new and invite somebody.|Read, call an old friend, and go to bed early.]
I want to learn {hobby}. || how can I learn {hobby}? || I would like to learn {hobby}. How do I start? || I am learning {hobby}. Any tips? || tips for learning {hobby}? => [Start with ten minutes every day.|Begin small and practice a little every day.|Find a short lesson and repeat it until it feels easy.] [Being regular matters more than being fast.|A friend who learns with you helps, too.]
how can I {wish}? || I want to {wish}. || any tips to {wish}? || help me to {wish}. || I would like to {wish}. => Start with one small step [every day|this week] and write it down. [After a few weeks it becomes a habit.|Do not change everything at once.|Be patient with yourself.]
I do not want to {chore}. || I have to {chore}, but I am lazy. || I should {chore}. || I can't get myself to {chore}. || help, I have to {chore}. => [Try just five minutes of it.|Put on music and start with the smallest part.|Set a short time, and stop when it is over.] Starting is the hardest part.
my {hurt} hurts. || my {hurt} hurts {very} much. || I have pain in my {hurt}. || I hurt my {hurt}. || my {hurt} has been hurting since yesterday. => I am sorry. [Rest a little and drink some water.|Take it easy today.] If it is strong or does not stop, please see a doctor.
I can't sleep [because of {noise}|tonight|again]. || I cannot fall asleep. || {noise} is too loud and I can't sleep. || I woke up in the middle of the night. => [Make the room dark and put the phone away.|Earplugs may help, and a few slow breaths.|Read a few calm pages, then try again.]
I have a cold. || I caught a cold. || I am sick [today|again]. || I have a fever. || I feel sick. => I am sorry. [Drink something warm and rest.|Stay in bed and drink a lot of water.] If it gets worse, please see a doctor.
I lost my {lost}. || I can't find my {lost}. || where [is|are] my {lost}? || have you seen my {lost}? || do you know where I put my {lost}? => I cannot see your home, sadly. [Check your coat, your bag, and the place where you last sat down.|Think of where you were last, and look in your pockets and near the door.]
what is the weather [like |][today|tomorrow|in {city}|in {city} today|in {city} tomorrow]? || will it [rain|snow|be sunny|be cold] [today|tomorrow|in {city}|this weekend]? || do I need [an umbrella|a coat] [today|tomorrow|in {city}]? || how warm is it [outside|in {city}|today]? => I cannot see the weather from here. [A look out of the window or a weather app will tell you.|Please look at a weather page.]
what time is it[?| now?| in {city}?| in {city} right now?] || tell me the time[.| in {city}.] || do you know what time it is[?| in {city}?] || is it late [already|now]? => I have no clock, so I do not know. [Please look at your phone or the corner of your screen.|Your phone can tell you.]
what day is it[?| today?] || what is the date[?| today?] || what is today's date? || which [day of the week|month|year] is it? || how many days until [my birthday|Christmas|Friday]? => I do not know, since I have no calendar or clock. Your phone can tell you.
what is in the news[?| today?] || tell me [the|today's] news[.| from {city}.] || any news[?| from {city}?| today?] || what happened [today|yesterday|in {city}]? || what is going on in {city}? => I do not get any news, because I am not on the web. A news site or the radio can help.
who won [the {sport} game|the game|yesterday|the {sport} match yesterday|last night]? || did {team} win[?| yesterday?| last night?] || what was the score[?| of {team}?| yesterday?] || when does {team} play[?| next?] => I do not know, because I get no news. A sports page will have the score.
how much [is|does] {price} [cost|] [here|in {city}|now|today]? || what is the price of {price}[?| in {city}?| today?] || what does {price} cost[?| in {city}?| these days?] || is {price} expensive[?| in {city}?] => Prices change from place to place, and I cannot look them up. [Please check a shop or its page.|A quick search will tell you.]
is {place} open[?| today?| now?| on Sunday?] || when does {place} [open|close][?| today?] || where is {place}[?| in {city}?] || how far is {place}? => I do not know, because I cannot look it up. [A map app can tell you.|Please check its page or call.]
when does the next [bus|train|tram|subway] [leave|come|go to {city}|to {city} leave]? || is [my|the] [bus|train|flight] [late|on time]? || is there a train to {city} [today|tonight|tomorrow]? || is there much traffic [now|today|in {city}]? => I do not know. [The stop, the company's page or its app can tell you.|A map app shows it live.]
where [am I|is my {person}|is my {kin}]? || do you know [my {person}|my {kin}|{name}|where {name} is]? || what is my [name|age|address|phone number|password|birthday|blood type]? || who am I? || what did I [eat|do|say|buy] yesterday? => I do not know. I only know what you tell me here.
what is the phone number of [my {person}|{name}|{place}]? || where does [my {person}|{name}] live? || what is {name}'s address? => I do not know, and I cannot look it up. It is best to ask them directly.
does my {person} like me? || will [{name}|my {person}] call me? || is my {person} angry with me? || what does my {person} think of me? || does {name} love me? => I cannot know that. [Asking kindly is a good way to find out.|An honest talk may help.]
what will happen [tomorrow|next year|in the future]? || will I [be rich|be happy|get the job|pass my exam|find love|win the lottery]? || who will win [the next election|on Saturday|the {sport} final]? || tell me my future. => Nobody knows the future, and I do not either. [I wish you the best!|I wish you luck!]
what is on TV [tonight|today]? || which [movies|concerts] are on [tonight|in {city}|this week]? || what is popular [right now|in {city}]? || who is the president [now|of this country]? => I do not know, since I get no news. [A program page or an app can tell you.|Please look it up in a good source.]
name for my {pet}? || how should I call my {pet}? || I need a name for my [new |]{pet}. || give me [a name|names|three names|some names] for a {pet}. || what is a good name for a [little |]{pet}? || we got a {pet}! What shall we call it? => How about {petname}, {petname2} or {petname3}?
I want a {pet}. || I would like a {pet}. || should I get a {pet}? => A {pet} needs food, care and time every day. Do you have room and time?
I got a [new |]{pet}. || we have a new {pet}! || I am getting a {pet} {soon}. => How nice! [What is its name?|Give it a quiet place and a few calm days.] 
tea or coffee? || cats or dogs? || summer or winter? || sea or mountains? || sweet or salty? || city or countryside? => Both have their good sides. Which one do you like better?
I love you[.|, Pocket.| so much.] || I like you[.|, Pocket.| a lot.] || you are [great|cute|sweet|nice|funny|the best|wonderful][.|!|, Pocket!] => Thank you, that is sweet! [I am glad you like our chats.|What can I do for you?]
you are [stupid|dumb|useless|bad|slow|boring|annoying][.|!|, Pocket.] || I [hate|do not like] you[.|, Pocket.] || that was [bad|wrong|stupid|a bad answer]. => I am small and I do get things wrong. Tell me what you need, and I will try again.
that is [wrong|not right|not true|false|a mistake]. || you are wrong[.| again.] || no, that is not right. || you made a mistake. => Thank you for telling me. I do make mistakes. What is the right answer?
I [don't|do not] understand[.| that.| you.| your answer.] || what do you mean? || can you [explain|say] that [again|in other words|more simply]? => I am sorry. Ask me again in one short sentence, and I will try to be clearer.
[ok|okay|alright|fine|I see|got it|understood|good to know][.|!] => Good! What would you like to do next?
[yes|yes please|yeah|sure|of course][.|!] => Great. Please tell me a little more.
[no|no thanks|nope|not really|not now][.|!] => All right. Just ask when you need something.
[haha|lol|hahaha|that is funny|funny|good one][!|.] => I am glad you liked it! 
[wow|cool|nice|amazing|awesome|great|wonderful][!|.] => I am glad you like it! What else can I do?
[sorry|I am sorry|my mistake|oops][.|!|, I mistyped that.] => No problem at all. Just try again.
I am [back|here again|home][!|.| now.] || here I am again. || I came back. => Welcome back! Where shall we start?
I have a question. || can I ask you something[?| personal?] || may I ask a question? || I need help[.|!| with something.] || can you help me[?| with something?| please?] => Of course! [What is it?|What do you need?|Please tell me in one short sentence.]
[test|testing|test test|is this working|does this work|are you there|hello, are you there|anybody here][.|?] => It works. I am here and ready. 
I am [hungry|so hungry|really hungry|starving][.| again.| already.] => Then it is time for a bite! [How about bread with an egg?|A warm soup or some fruit is quick.|What do you have at home?]
I am [thirsty|so thirsty|really thirsty]. => A glass of water is the best start. 
I am [cold|so cold|freezing]. || it is [cold|so cold|freezing] [here|outside|today]. => Put on a warm sweater and make some tea. 
I am [hot|so hot|melting]. || it is [hot|so hot|too hot] [here|outside|today]. => Drink enough water and stay in the shade. A cool cloth on your neck helps.
it is raining[.| again.| all day.| here.] || it is snowing[!| here!| outside!] || the sun is shining[.|!| today!] || the weather is [nice|bad|awful|lovely] today. => [How is the light outside?|Thank you for telling me, I cannot see it from here.] [Do you have plans for the day?|Dress well for it and enjoy the day.]
I am going to {city}[.| {soon}.| on vacation.| with my {kin}.| with my {person}.] || we are flying to {city} {soon}. || I will visit {city} {soon}. || I am [moving|traveling] to {city}[.| {soon}.] => How exciting! [Have a good trip, and do not forget your charger.|What do you look forward to most?|Take comfortable shoes and enjoy {city}.]
I live in {city}. || I am from {city}. || I come from {city}. => [How nice!|Nice!] What do you like most about {city}?
what should I pack for [{city}|a trip|a trip to {city}|the beach|a weekend|the mountains|a week in {city}]? || packing list for [{city}|a weekend|the beach|a week|a trip to {city}]? => Take clothes for the weather, a toothbrush, your charger, your documents and any medicine you need.
I [want to|would like to|have to|must] call my {kin}[.| but I am nervous.] || should I call my {kin}? || should I talk to my {person}? => That is a good idea. [A few kind words are enough.|Choose a calm moment.]
I [am in love|have a crush on {name}|like someone|fell in love][.|!] || I think I love {name}. => How exciting! [Say hello, and find time for a coffee together.|Take your time and be yourself.]
I [broke up|split up] with my [boyfriend|girlfriend]. || my [boyfriend|girlfriend|husband|wife] left me. || {name} left me. => I am so sorry, that hurts a lot. [Be kind to yourself today.|Is there a friend you can talk to?]
I start a new job {soon}. || I have a new job[.|!] || I got a new job[.|!| in {city}!] => Congratulations! [I hope you enjoy it.|When do you start?|I wish you nice colleagues.]
I want to quit my job. || I hate my job. || my boss is [mean|too strict|never happy|shouting at me]. || work is too much [right now|this week|today]. => That sounds hard. [Write down what bothers you most, and talk to someone you trust.|Do not decide in one evening. Rest first, then think.]
I am [stressed|so stressed|under pressure|overwhelmed][.| at work.| at school.| today.] || I have too much to do[.| today.| this week.] => That sounds like a lot. Write down three things, pick the smallest, and start with that one.
"""

KOREAN_SLOTS = {
    'city': words_list(
        '서울, 부산, 대구, 인천, 광주, 대전, 제주, 강릉, 전주, 도쿄, 파리, 런던, 뉴욕, 베를린, 로마, 오사카, 방콕, 수원, 속초, 춘천, 경주, 여수'
    ),
    'name': words_list(
        '민수, 지영, 현우, 수진, 지호, 서연, 준호, 유나, 민지, 하늘, 도윤, 은영, 태민, 소라, 재원, 다은, 성민, 보라'
    ),
    'kin': words_list('엄마, 아빠, 동생, 언니, 오빠, 누나, 형, 할머니, 할아버지, 이모, 삼촌, 남편, 아내, 아들, 딸'),
    'person': words_list('친구, 상사, 이웃, 선생님, 동료, 룸메이트, 남자 친구, 여자 친구, 동생, 언니, 오빠'),
    'receiver': words_list(
        '엄마, 아빠, 동생, 언니, 오빠, 누나, 형, 할머니, 할아버지, 친구, 선생님, 동료, 아내, 남편, 아들, 딸, 여자 친구, 남자 친구, 이모, 조카'
    ),
    'pet': words_list('강아지, 고양이, 토끼, 햄스터, 앵무새, 거북이, 금붕어, 새'),
    'petname': words_list('초코, 모모, 보리, 나비, 콩이, 두부, 구름이, 달이, 코코, 호두, 밤이, 라떼'),
    'petname2': words_list('별이, 쿠키, 망고, 탄이, 솜이, 루루, 단추, 감자, 마루, 봄이, 뭉치, 하루'),
    'petname3': words_list('해피, 까미, 토리, 우유, 복이, 미미, 체리, 완두, 율무, 산이, 새벽이, 누리'),
    'lost': words_list(
        '열쇠, 휴대폰, 지갑, 안경, 가방, 우산, 이어폰, 여권, 시계, 공책, 충전기, 장갑, 반지, 모자, 교통카드'
    ),
    'price': words_list(
        '버스 요금, 커피, 새 휴대폰, 자전거, 금, 아파트, 택시비, 빵, 기름, 호텔, 기차표, 노트북, 영화표, 우유, 새 차, 소파, 운동화, 피자, 우산'
    ),
    'team': words_list('우리 팀, 한국, 독일, 스페인, 브라질, 홈팀, 프랑스, 이탈리아, 일본, 우리 학교'),
    'sport': words_list('축구, 야구, 농구, 배구, 테니스, 하키'),
    'exam': words_list('수학, 영어, 역사, 운전면허, 과학, 피아노, 화학, 국어, 한국사, 물리, 미술'),
    'hurt': words_list('머리, 허리, 배, 무릎, 목, 발, 어깨, 팔, 손목, 이'),
    'place': words_list(
        '도서관, 빵집, 약국, 우체국, 은행, 마트, 수영장, 박물관, 주민 센터, 동물원, 헬스장, 시장, 서점'
    ),
    'hobby': words_list('기타, 피아노, 그림, 뜨개질, 수영, 제빵, 요리, 영어, 스페인어, 춤, 체스, 노래, 사진, 서예'),
    'event': words_list('면접, 시험, 발표, 소개팅, 병원 진료, 첫 출근, 공연, 긴 비행, 연설, 대회, 회의'),
    'soon': words_list('내일, 오늘 밤, 금요일에, 다음 주에, 이번 주말에, 월요일에, 토요일에, 다음 달에'),
    'food': words_list(
        '감자, 토마토, 닭고기, 당근, 버섯, 두부, 양파, 애호박, 김치, 가지, 파프리카, 시금치, 양배추, 햄'
    ),
    'won': words_list('''
        경기에서 이겼어, 시험에 붙었어, 취직했어, 프로젝트를 끝냈어, 5킬로미터를 뛰었어, 빵을 처음 구웠어, 성적이 올랐어, 열쇠를 찾았어, 집 청소를 다 했어, 수영을 배웠어,
        승진했어, 면허를 땄어, 상을 탔어, 새집으로 이사했어, 친구를 사귀었어, 자전거를 고쳤어, 책 한 권을 다 읽었어, 상을 받았어
        '''),
    'failed': words_list('''
        시험에 떨어졌어, 버스를 놓쳤어, 휴대폰을 떨어뜨렸어, 저녁을 태웠어, 경기에서 졌어, 엄마 생신을 깜빡했어, 노트북에 커피를 쏟았어, 성적이 떨어졌어, 기차를 놓쳤어, 지갑을
        잃어버렸어, 접시를 깼어, 자전거에서 넘어졌어, 주차 딱지를 뗐어, 늦잠을 잤어, 면접에서 떨어졌어
        '''),
    'chore': words_list('설거지, 빨래, 청소, 숙제, 공부, 운동, 짐 싸기, 방 정리, 메일 쓰기, 은행 일, 분리수거'),
    'wish': words_list('''
        잠을 잘 자고, 돈을 모으고, 건강하게 먹고, 일찍 일어나고, 물을 많이 마시고, 책을 많이 읽고, 휴대폰을 덜 보고, 운동을 더 하고, 친구를 사귀고, 집중을 잘하고, 덜
        긴장하고
        '''),
    'very': words_list('너무, 정말, 진짜, 아주, 좀, 많이, 되게'),
    'thing': words_list('영화, 책, 취미, 게임, 음료, 간식, 디저트, 산책할 곳'),
    'noise': words_list('옆집, 길거리, 강아지, 공사장, 윗집'),
}

KOREAN_TALK = """
안녕[!|하세요!|하세요|, 포켓!|하세요, 포켓!|하십니까!] || [하이|헬로|반가워|반갑습니다|ㅎㅇ|안뇽][!|~|] || 안녕, 나는 {name:이야}! || 저 {name:이에요}. 안녕하세요! => 안녕하세요! [무엇을 도와드릴까요?|무슨 이야기를 할까요?|오늘 하루는 어떠세요?|반가워요.]
좋은 아침[!|이에요!|이야!] || [굿모닝|아침이다|잘 잤어?|잘 주무셨어요?] => 좋은 아침이에요! [잘 주무셨어요?|물 한 잔 마시고 천천히 시작해 봐요.|오늘 하루도 힘내세요.]
좋은 저녁[이에요!|이야!|입니다!] || 저녁이네[.|요.] => 좋은 저녁이에요! [오늘 하루는 어떠셨어요?|무엇을 도와드릴까요?]
[잘 자|안녕히 주무세요|굿나잇|나 이제 잘게|이제 자러 가요|잘게요|자러 갈게][!|.|, 포켓!] => 안녕히 주무세요! [푹 쉬세요.|좋은 꿈 꾸세요!|내일 또 만나요.]
[잘 지냈어?|잘 지내셨어요?|요즘 어때?|어떻게 지내?|어떻게 지내세요?|오늘 어때?|기분 어때?] => 저는 프로그램이라 기분은 없지만 늘 준비되어 있어요. 어떻게 지내세요? || 저는 늘 이 작은 창 안에서 잘 있어요. 오늘 하루는 어떠셨어요?
[고마워|고맙습니다|감사합니다|감사해요|땡큐|고마워요|ㄱㅅ][!|.|, 포켓!] || [정말|진짜|너무|도와줘서] [고마워|감사해요|고맙습니다][!|.] || 덕분에 [살았어|잘 됐어요|해결됐어][!|.] => 천만에요! [또 필요한 것이 있으면 말씀해 주세요.|언제든 또 물어보세요.] || 도움이 됐다니 기뻐요!
[잘 가|안녕히 계세요|나 갈게|이만 가 볼게요|다음에 봐|또 올게|바이|빠이][!|.|, 포켓!] => 안녕히 가세요! [좋은 하루 보내세요.|또 만나요.|다음에 또 이야기해요.]
만나서 반가워[!|요!|요, 저는 {name:이에요}.] || 처음 뵙겠습니다[.|, {name:이라고} 합니다.] => 저도 반가워요! [편하게 말을 걸어 주세요.|무엇을 도와드릴까요?]
내 이름은 {name:이야}[.|, 반가워!] || 제 이름은 {name:이에요}[.|, 반가워요.] || 나는 {name:이라고} 해. || 저는 {name:이에요}. || {name:이라고} 불러 줘. => {name} 님, 반가워요! [무엇을 도와드릴까요?|오늘 하루는 어떠세요?]
[나 |][{very} |]피곤해[.|요.| ㅠㅠ] || 오늘 [{very} |]피곤하다[.| ㅠ] || [힘이 하나도 없어|기운이 없어요|지쳤어][.| ㅠㅠ] => 많이 힘드셨겠어요. [잠깐 쉬어 보세요.|오늘은 일찍 주무세요.|물 한 잔 마시고 눈을 감아 보세요.]
[나 |오늘 |][{very} |]슬퍼[.|요.| ㅠㅠ] || [우울해|속상해|울고 싶어|눈물이 나][.|요.| ㅠㅠ] || 마음이 [{very} |][아파|무거워|힘들어][.|요.] => 속상하셨겠어요. [무슨 일이 있었는지 이야기해 주실래요?|곁에 이야기할 사람이 있나요?|울어도 괜찮아요.]
[나 |오늘 |][{very} |]행복해[!|요!] || 오늘 [정말|진짜|너무] 좋은 하루였어[!|요!] || 기분이 [{very} |]좋아[!|요!] => 정말 잘됐네요! [가장 좋았던 일은 무엇이었나요?|무슨 일이 있었어요?|그 기분을 오래 즐기세요.]
오늘 [{very} |]힘들었어[.|요.| ㅠㅠ] || [최악의 하루였어|오늘 하루 망했어|되는 일이 없어][.|요.| ㅠ] || 하루 종일 힘들었어[.|요.] => 고생 많으셨어요. [무슨 일이 있었어요?|오늘은 푹 쉬세요.|내일은 더 나을 거예요.]
[나 |][{very} |]심심해[.|요.| ㅠ] || 할 게 없어[.|요.| ㅠ] || 심심한데 뭐 [하지?|할까요?] || 지루해[.|요.] => [가벼운 산책이나 그림 그리기는 어때요?|오랜 친구에게 연락해 보는 건 어때요?|서랍 하나를 정리해 보세요. 음악도 틀고요.] [농담을 하나 들려드릴까요?|]
[나 |][{very} |]외로워[.|요.| ㅠ] || 혼자라서 [쓸쓸해|외로워][.|요.] || 아무도 나한테 연락 안 해[.| ㅠ] => 마음이 허전하시군요. [좋아하는 사람에게 짧게 안부를 보내 보는 건 어때요?|저라도 이야기를 들을게요.]
{person} 때문에 [{very} |]화나[.|요.| ㅠ] || {person:이} [{very} |]미워[.|요.] || {person:이} 나를 화나게 해[.|요.] => 화가 많이 나셨겠어요. [잠깐 숨을 고른 뒤에 차분히 말해 보세요.|무슨 일이 있었어요?]
{person:이랑} 싸웠어[.|요.| ㅠㅠ] || {person:과} [크게 |]다퉜어[.|요.] || {person:이} 나한테 화났어[.|요.] || {person:이} 나랑 말을 안 해[.|요.| ㅠ] => 마음이 안 좋으시겠어요. [시간을 조금 두고 솔직하게 이야기해 보세요.|짧게 먼저 안부를 보내 보는 건 어때요?|무슨 일로 다투셨어요?]
{soon} {event:이} 있어[.|요.| ㅠ|요. 떨려요.] || {event} 때문에 [{very} |]떨려[.|요.] || {event:이} [{very} |]걱정돼[.|요.] || {soon} {event} 있는데 어떡해? => 떨리는 건 잘하고 싶다는 뜻이에요. [할 수 있는 만큼 준비하고 푹 주무세요.|천천히 숨을 쉬어 보세요.|생각보다 잘하실 거예요!]
{soon} {exam} 시험이야[.|!| ㅠ] || {soon} {exam} 시험이 있어요[.|. 걱정돼요.] || {exam} 시험이 걱정돼[.|요.] || {exam} 시험 망할 것 같아[.|요.| ㅠ] => [오늘은 중요한 것만 다시 보고 일찍 주무세요.|쉬운 문제부터 천천히 풀어 보세요.] 잘하실 거예요!
나 {won}[!|요!| ㅎㅎ] || 드디어 {won}[!|요!] || 오늘 {won}[!|요!] || 있잖아, 나 {won}[!|요!] || 대박, {won}! => 축하해요! [정말 잘됐네요.|열심히 하신 덕분이에요.|어떻게 축하하실 거예요?] || 와, 정말 축하해요!
나 {failed}[.|요.| ㅠㅠ] || 오늘 {failed}[.|요.| ㅠ] || {failed} 어떡해 || 어떡하지, {failed} => 속상하셨겠어요. [누구에게나 있는 일이에요.|내일이면 조금 작아 보일 거예요.|숨을 한번 고르고 하나씩 해 봐요.]
{kin:이} 아파[.|요.| ㅠ] || {kin:이} 입원했어[.|요.] || {kin:이} 다쳤어[.|요.] => 걱정이 크시겠어요. [어서 나아지시길 바라요.|곁에 함께 있는 사람이 있나요?]
{pet:이} 죽었어[.|요.| ㅠㅠ] || {pet:이} 무지개다리를 건넜어[.|요.] || {pet:이} 없어졌어[.|요.| ㅠ] => 정말 마음이 아프시겠어요. [함께한 시간을 천천히 떠올려 보세요.|어떤 친구였는지 들려주실래요?]
{kin:이} 보고 싶어[.|요.| ㅠ] || {kin} 생각이 나[.|요.] || {pet:이} 보고 싶어[.|요.] => 많이 그리우시군요. [좋았던 기억을 들려주실래요?|마음을 담아 짧게 글로 적어 보세요.]
오늘 내 생일이야[!| ㅎㅎ] || 오늘 생일이에요[!|.] || 오늘 제 생일이에요[!|.] => 생일 축하해요! [맛있는 것 드시고 좋은 하루 보내세요.|행복한 하루 보내세요.]
{receiver} 생일 선물로 뭐가 [좋을까?|좋을까요?] || {receiver} 선물 추천해 [줘|주세요][.|] || {receiver:을} 위한 선물 뭐가 좋아? || {receiver}한테 뭐 선물하지? || {receiver} 선물 뭐 [사지?|살까요?] => [사진을 넣은 액자|좋아하는 책|작은 화분|따뜻한 목도리|직접 구운 쿠키|함께하는 저녁 식사|좋은 차 한 상자|손 편지와 꽃]는 어때요? 마음이 담기면 뭐든 좋아요.
{thing} [하나 |]추천해 [줘|주세요][.|] || 좋은 {thing} [있어?|있어요?|알려 줘] || {thing} 뭐가 좋아? => [조용한 것이 좋아요, 신나는 것이 좋아요?|혼자 즐기실 거예요, 함께 즐기실 거예요?|어떤 것을 좋아하시는지 조금만 알려 주세요.]
오늘 뭐 [먹지?|먹을까?|먹을까요?] || [저녁|점심|아침] 뭐 [먹지?|먹을까?|해 먹지?|먹을까요?] || [저녁|점심|아침] 메뉴 추천해 [줘|주세요] => [따뜻한 국수|달걀볶음밥|된장찌개|김치볶음밥|샌드위치|비빔밥]는 어때요? [금방 만들 수 있어요.|집에 있는 채소도 넣어 보세요.]
{food:으로} 뭐 [만들지?|만들까?|만들 수 있어?|만들 수 있어요?] || 집에 {food:이} 있는데 뭐 해 [먹지?|먹을까요?] || {food}밖에 없는데 뭐 해 먹지? || {food} 요리 [추천해 줘|알려 주세요|뭐 있어?] => {food:을} [기름에 살짝 볶아 밥과 함께 드세요.|넣고 따뜻한 국을 끓여 보세요.|작게 썰어 달걀과 함께 부쳐 보세요.|넣어 볶음밥을 만들어 보세요.]
주말에 뭐 [하지?|할까?|할까요?|하면 좋을까요?] || [주말|오늘|일요일] 계획 추천해 [줘|주세요] || {kin:이랑} 뭐 [하지?|하면 좋을까?|할까요?] || {person:이랑} 뭐 하고 [놀지?|놀까?] => [날씨가 좋으면 산책이나 소풍을 가 보세요.|새로운 요리를 해 보는 건 어때요?|집에서 영화를 보며 쉬는 것도 좋아요.]
{hobby:을} 배우고 싶어[.|요.] || {hobby} 어떻게 [배워?|배워요?|시작해?] || {hobby} 배우는 팁 [알려 줘|있어요?] || 요즘 {hobby:을} 배우고 있어[.|요.] => [하루 10분씩 시작해 보세요.|짧은 연습을 매일 되풀이해 보세요.|쉬운 것부터 조금씩 해 보세요.] 꾸준함이 가장 중요해요.
{wish} 싶어[.|요.] || {wish} 싶은데 어떻게 [해?|해요?|하지?] || {wish} 싶은데 방법 알려 [줘|주세요] => 작은 것 하나부터 [매일|이번 주에] 해 보세요. [적어 두면 더 잘 지켜져요.|한꺼번에 다 바꾸지 않아도 돼요.|자신을 너무 재촉하지 마세요.]
{chore} 하기 싫어[.|요.| ㅠ] || {chore} 해야 되는데 귀찮아[.|요.| ㅠ] || {chore} 언제 하지[.| ㅠ] => [딱 5분만 해 보세요.|음악을 틀고 가장 작은 것부터 해 보세요.] 시작이 제일 어려워요.
{hurt:이} 아파[.|요.| ㅠ] || {hurt:이} [{very} |]아파요[.| ㅠ] || 어제부터 {hurt:이} 아파[.|요.] || {hurt:이} 아픈데 [어떡해?|어떻게 해요?] => [오늘은 무리하지 말고 쉬세요.|물을 마시고 쉬어 보세요.] 많이 아프거나 계속되면 병원에 가세요.
잠이 안 와[.|요.| ㅠ] || {noise} 때문에 잠을 못 자겠어[.|요.] || [새벽에 자꾸 깨|밤에 잠이 안 와요|불면증인가 봐][.| ㅠ] => [방을 어둡게 하고 휴대폰을 멀리 두세요.|귀마개를 쓰고 천천히 숨을 쉬어 보세요.|조용한 책을 몇 장 읽어 보세요.]
감기 걸렸어[.|요.| ㅠ] || [열이 나|몸살이 났어|몸이 안 좋아][.|요.| ㅠ] => [따뜻한 물을 자주 마시고 푹 쉬세요.|오늘은 일찍 누우세요.] 심해지면 병원에 가세요.
{lost:을} 잃어버렸어[.|요.| ㅠ] || {lost:이} 안 보여[.|요.| ㅠ] || 내 {lost} 어디 [있어?|있지?|갔지?] || 제 {lost} 못 봤어요? || {lost} 어디 뒀더라? => 저는 볼 수 없어서 몰라요. [외투 주머니와 가방, 마지막으로 앉은 곳을 찾아보세요.|마지막으로 쓴 때를 떠올려 보세요.]
[오늘|내일|이번 주말] 날씨 [어때?|어때요?|알려 줘] || {city} 날씨 [어때?|어때요?|알려 주세요] || [오늘|내일|{city}에] [비 와?|눈 와?|비 올까요?|추워?|더워?] || [오늘|내일] 우산 [필요해?|가져가야 돼?|챙길까요?] => 저는 인터넷을 볼 수 없어서 날씨를 몰라요. [창밖이나 날씨 앱을 봐 주세요.|날씨 앱을 확인해 주세요.]
[지금|{city:은} 지금] 몇 [시야?|시예요?|시인가요?|시지?] || 시간 [알려 줘|좀 알려 주세요] => 저는 시계가 없어서 시간을 몰라요. 화면 구석이나 휴대폰을 봐 주세요.
오늘 [며칠이야?|며칠이에요?|무슨 요일이야?|무슨 요일이에요?|날짜 알려 줘] || [지금 몇 월이야?|올해가 몇 년이야?|크리스마스까지 며칠 남았어?|내 생일까지 며칠 남았어?] => 저는 오늘 날짜를 알 수 없어요. 달력이나 휴대폰에서 확인해 주세요.
[오늘 |{city} |]뉴스 [알려 줘|뭐 있어?|알려 주세요] || [오늘|어제|{city}에] 무슨 일 [있었어?|있었어요?|났어?] => 저는 새 소식을 볼 수 없어요. 뉴스 앱이나 믿을 만한 신문을 봐 주세요.
어제 [{sport} |]누가 [이겼어?|이겼어요?] || {team} [이겼어?|이겼어요?|졌어?] || [{sport}|{team}] 경기 결과 [알려 줘|어때요?] || {team} 경기 [언제야?|언제예요?] => 저는 경기 결과를 볼 수 없어요. 스포츠 뉴스에서 찾아보세요.
{price} 얼마야[?|? 대충이라도] || {price} 얼마예요? || [요즘|{city}] {price} 가격 [알려 줘|어때요?] || {price} 비싸? || {price} 값이 얼마나 해? => 값은 곳마다 다르고 저는 찾아볼 수 없어요. [가게나 앱에서 확인해 주세요.|검색해 보시면 알 수 있어요.]
{place} [열었어?|열었어요?|지금 해?|일요일에 해?] || {place} 몇 시에 [열어?|열어요?|닫아?|닫아요?] || {place} 어디 [있어?|있어요?|야?] || 근처에 {place} [있어?|있어요?] => 저는 찾아볼 수 없어서 몰라요. [지도 앱에서 확인해 주세요.|전화로 물어보시는 게 좋아요.]
[{city} 가는 |다음 |][버스|기차|지하철] 언제 [와?|와요?|출발해?] || [버스|기차|비행기] 늦어? || 지금 [길|{city} 가는 길] [막혀?|막혀요?] => 저는 볼 수 없어서 몰라요. [정류장 안내판이나 앱을 봐 주세요.|지도 앱에서 바로 알 수 있어요.]
[내 이름|내 나이|내 생일|내 비밀번호|내 전화번호|우리 집 주소|내 혈액형] [알아?|뭐야?|알아요?] || {name:이} 누구야? || 내 {person} 알아? || {name} 알아요? || 나 어제 뭐 [했어?|먹었어?|샀어?|했게?] || 내가 누구게? => 저는 몰라요. [여기에 적어 주신 것만 알 수 있어요.|알려 주시면 이 대화에서 기억할게요.]
{name} 전화번호 [알아?|알려 줘|뭐야?] || {place} 전화번호 [알려 줘|뭐예요?] || {name} 어디 살아? || {name} 집 주소 알아요? => 저는 다른 사람의 정보를 몰라요. 직접 물어보는 게 좋아요.
{person:이} 나를 [좋아할까?|싫어할까?|어떻게 생각할까?|좋아할까요?] || {name:이} 나한테 [연락할까?|관심 있을까?|화났을까?] || {name:이} 나 좋아해? => 그건 제가 알 수 없어요. [부드럽게 직접 물어보는 게 좋아요.|솔직한 대화가 도움이 될 거예요.]
[내일|내년에|앞으로] 무슨 일이 생길까[?|요?] || 나 [부자 될까?|취직할까?|합격할까?|결혼할 수 있을까?|복권 당첨될까?] || 미래를 [알려 줘|알아?|알아요?] || 다음 선거 누가 이겨? => 앞일은 저도 알 수 없어요. 좋은 일이 있기를 바라요!
오늘 [TV에서|텔레비전에서] 뭐 해? || 요즘 [인기 있는 노래|인기 있는 영화|유행하는 거|맛집] [알려 줘|뭐야?|뭐예요?] || 지금 대통령 누구야? => 저는 새 소식을 몰라요. [앱이나 검색으로 확인해 주세요.|믿을 만한 곳에서 찾아봐 주세요.]
{pet} 이름 [지어 줘|추천해 줘|뭐가 좋을까?|지어 주세요|추천해 주세요] || 새로 온 {pet} 이름 [뭐로 하지?|좀 지어 줘] || {pet:을} 데려왔는데 이름 추천해 줘 => {petname}, {petname2}, {petname3:은} 어때요?
{pet:을} 키우고 싶어[.|요.] || {pet:을} 키워도 될까[?|요?] => {pet:은} 매일 먹이와 돌봄이 필요해요. 공간과 시간이 있으세요?
{pet:을} 데려왔어[!|요!] || 우리 집에 {pet:이} 왔어[!|요!] => 좋으시겠어요! [이름은 무엇인가요?|처음 며칠은 조용한 곳에서 쉬게 해 주세요.]
[커피가 좋아, 차가 좋아?|고양이가 좋아, 강아지가 좋아?|여름이 좋아, 겨울이 좋아?|바다가 좋아, 산이 좋아?|단것이 좋아, 짠것이 좋아?] => 둘 다 좋은 점이 있어요. 어느 쪽을 더 좋아하세요?
[사랑해|좋아해|너 귀여워|너 최고야|너 착하다|너 재밌다|넌 정말 멋져][!|.|, 포켓!] => 고마워요! [함께 이야기해서 좋아요.|무엇을 도와드릴까요?]
[바보야|멍청이|쓸모없어|너 별로야|너 싫어|짜증 나|재미없어][!|.|, 포켓.] || 대답이 [이상해|별로야|엉망이야][.|!] => 저는 작아서 자주 틀려요. 필요한 것을 다시 말씀해 주시면 해 볼게요.
[틀렸어|아니야, 틀렸어|그거 아니야|잘못 알고 있어|그건 사실이 아니에요|틀렸어요][.|!] => 알려 주셔서 고마워요. 저는 틀릴 때가 있어요. 맞는 답은 무엇인가요?
[무슨 말이야?|이해가 안 돼|무슨 뜻이야?|다시 설명해 줘|쉽게 말해 줘|무슨 말인지 모르겠어요] => 죄송해요. 짧은 문장으로 다시 물어봐 주시면 더 쉽게 말해 볼게요.
[응|네|그래|좋아|ㅇㅇ|물론이지|그럼요][!|.|] => 네, 좋아요! 이어서 무엇을 할까요?
[아니|아니요|싫어|됐어|ㄴㄴ|괜찮아요|별로][!|.|] => 알겠어요. 그럼 다른 것을 도와드릴까요?
[알겠어|그렇구나|아하|알겠습니다|오케이|이해했어요|ㅇㅋ][!|.|] => 좋아요! 더 궁금한 것이 있나요?
[ㅋㅋ|ㅋㅋㅋ|ㅋㅋㅋㅋ|ㅎㅎ|웃기다|재밌네|빵 터졌어][!||.] => 재미있으셨다니 다행이에요!
[와|우와|대박|멋지다|신기하다|굉장해][!||.|!!] => 마음에 드셨다니 기뻐요! 또 무엇을 해 볼까요?
[미안|미안해|죄송합니다|앗 오타|잘못 썼어][!|.|. 다시 쓸게.] => 괜찮아요! 다시 편하게 적어 주세요.
[나 왔어|다시 왔어|돌아왔어|나 또 왔어요][!|.] => 다시 오셨네요, 반가워요! 무엇부터 할까요?
[질문 있어|물어볼 게 있어|뭐 좀 물어봐도 돼?|질문해도 돼요?|도와줘|도와주세요|부탁이 있어][!|.|] => 그럼요! [무엇이 궁금하세요?|짧은 문장으로 말씀해 주세요.|무엇을 도와드릴까요?]
[테스트|테스트 중|지금 되나|거기 있어?|되는 거야?|들려?][.||!] => 네, 잘 보여요! 무엇이든 적어 주세요.
[나 |][{very} |]배고파[.|요.| ㅠ] || 출출하다[.|!] => [달걀밥은 어때요? 금방 만들 수 있어요.|과일이나 빵을 조금 드셔 보세요.|집에 무엇이 있나요?]
[나 |][{very} |]목말라[.|요.] => 물 한 잔부터 드세요.
[{very} |]추워[.|요.| ㅠ] || 오늘 [{very} |]춥다[.|!] => 따뜻한 차를 마시고 옷을 여러 겹 입어 보세요.
[{very} |]더워[.|요.| ㅠ] || 오늘 [{very} |]덥다[.|!] => 시원한 물을 자주 마시고 그늘에서 쉬세요.
비가 [와|오네|많이 와][.|요.|!] || 눈이 [와|오네|많이 와][.|요.|!] || 날씨가 [{very} |]좋아[.|요.|!] => 저는 밖을 볼 수 없는데 알려 주셔서 고마워요. [오늘 계획이 있으세요?|조심해서 다니세요.]
{soon} {city}에 가[.|요.|!] || {soon} {city:으로} 여행 가[.|요.|!] || {kin:이랑} {city} 여행 가[.|요.|!] || {city:으로} 이사 가[.|요.] => [신나겠어요!|좋으시겠어요!] [충전기와 신분증을 꼭 챙기세요.|가장 기대되는 것은 무엇인가요?|편한 신발을 신고 즐겁게 다녀오세요.]
나 {city}에 살아[.|요.] || 저는 {city} 사람이에요[.|!] || {city}에서 왔어[.|요.] => 그렇군요! {city}에서는 무엇이 제일 좋으세요?
{city} 갈 때 뭐 [챙기지?|챙길까요?|가져가?] || [여행|바다 갈 때|캠핑|소풍] 준비물 [알려 줘|뭐 있어?|알려 주세요] => 날씨에 맞는 옷, 칫솔, 충전기, 신분증, 먹는 약을 챙기세요.
{kin}한테 전화할까[?|요?] || {person:이랑} 이야기해 볼까[?|요?] => 좋은 생각이에요. [따뜻한 말 한마디면 돼요.|편한 시간을 골라 보세요.]
[좋아하는 사람이 생겼어|{name:이} 좋아|짝사랑 중이야|사랑에 빠졌어][.|!| ㅎㅎ] => 설레겠어요! [가볍게 인사하고 함께 이야기할 기회를 만들어 보세요.|천천히 다가가 보세요.]
[헤어졌어|애인이랑 헤어졌어|차였어|{name:이랑} 헤어졌어][.|요.| ㅠㅠ] => 마음이 많이 아프겠어요. [울고 싶으면 울어도 괜찮아요.|오늘은 나를 잘 돌봐 주세요.]
[새 직장 구했어|취직했어|이직했어|{soon} 첫 출근이야][!|.| ㅎㅎ] => 축하해요! [언제부터 시작하세요?|좋은 동료를 만나시길 바라요.]
[회사 가기 싫어|일 그만두고 싶어|퇴사하고 싶어|상사가 너무해|일이 너무 많아][.|요.| ㅠ] => 많이 지치셨나 봐요. [무엇이 가장 힘든지 적어 보세요.|오늘은 푹 쉬고 큰 결정은 천천히 하세요.]
[스트레스 받아|할 일이 너무 많아|정신이 없어|머리가 복잡해][.|요.| ㅠ] => 할 일이 많으시군요. 세 가지만 적고 가장 작은 것부터 해 보세요.
"""

SLOTS = {'en': ENGLISH_SLOTS, 'ko': KOREAN_SLOTS}
