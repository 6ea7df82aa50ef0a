"""Everyday sentences with slots and statements about things: `FRAMES` and `about_things`, in six languages."""

from __future__ import annotations

import random
from typing import Callable, NamedTuple

from ._clauses import Sentences, capital
from ._conjugation import korean_a, korean_past, korean_plain
from ._korean import FORMS as PARTICLES, native, particle
from ._phrases import Row, rows
from ._nouns import Noun
from ._wording import LANGUAGE_KEYS, POOLS, WRITERS, Owner, elides, french, german, parts_of, spanish

# {hour} a whole hour, {day} a weekday with its preposition, {count} 2 to 9, {name} a person, {price} money.
FRAMES = """
Where is {the:be}? | {be}은 어디에 있어요? | Où est {the:be} ? | Wo ist {the:be}? | ¿Dónde está {the:be}? | {be}はどこですか。
Excuse me, where is {the:be}? | 실례지만 {이:be} 어디예요? | Excusez-moi, où est {the:be} ? | Entschuldigung, wo ist {the:be}? | Perdone, ¿dónde está {the:be}? | すみません、{be}はどこですか。
How do I get {to:go}? | {go}에 어떻게 가요? | Comment est-ce que je vais {to:go} ? | Wie komme ich {dir:go}? | ¿Cómo voy {to:go}? | {go}にはどうやって行きますか。
Is there a bus {to:go}? | {go}에 가는 버스가 있어요? | Est-ce qu'il y a un bus pour aller {to:go} ? | Gibt es einen Bus {dir:go}? | ¿Hay un autobús para ir {to:go}? | {go}に行くバスはありますか。
Is {the:be} far from here? | {이:be} 여기에서 멀어요? | Est-ce que {the:be} est loin d'ici ? | Ist {the:be} weit von hier? | ¿Está lejos de aquí {the:be}? | {be}はここから遠いですか。
{The:be} is near my house. | {은:be} 우리 집에서 가까워요. | {The:be} est près de chez moi. | {The:be} ist in der Nähe meines Hauses. | {The:be} está cerca de mi casa. | {be}は家の近くにあります。
{The:shops} is closed today. | 오늘은 {이:shops} 문을 닫았어요. | {The:shops} est fermé{e:shops} aujourd'hui. | {The:shops} ist heute geschlossen. | {The:shops} está cerrad{o:shops} hoy. | 今日、{shops}は閉まっています。
{The:shops} opens {hour}. | {은:shops} {hour}에 문을 열어요. | {The:shops} ouvre {hour}. | {The:shops} öffnet {hour}. | {The:shops} abre {hour}. | {shops}は{hour}に開きます。
What time does {the:shops} close? | {은:shops} 몇 시에 문을 닫아요? | À quelle heure ferme {the:shops} ? | Wann schließt {the:shops}? | ¿A qué hora cierra {the:shops}? | {shops}は何時に閉まりますか。
I am {at:be}. | 저는 {be}에 있어요. | Je suis {at:be}. | Ich bin {at:be}. | Estoy {at:be}. | {be}にいます。
{name} is {at:be}. | {은:name} {be}에 있어요. | {name} est {at:be}. | {name} ist {at:be}. | {name} está {at:be}. | {name}は{be}にいます。
Let's meet {at:be} {hour}. | {hour}에 {be}에서 만나요. | Retrouvons-nous {at:be} {hour}. | Treffen wir uns {hour} {at:be}. | Quedamos {at:be} {hour}. | {hour}に{be}で会いましょう。
We met {at:be}. | 우리는 {be}에서 만났어요. | Nous nous sommes rencontrés {at:be}. | Wir haben uns {at:be} kennengelernt. | Nos conocimos {at:be}. | 私たちは{be}で出会いました。
{The:event} starts {hour}. | {은:event} {hour}에 시작해요. | {The:event} commence {hour}. | {The:event} beginnt {hour}. | {The:event} empieza {hour}. | {event}は{hour}に始まります。
{The:event} is {day}. | {은:event} {dayname}이에요. | {The:event} est {day}. | {The:event} ist {day}. | {The:event} es {day}. | {event}は{dayname}です。
When does {the:event} start? | {은:event} 언제 시작해요? | Quand commence {the:event} ? | Wann beginnt {the:event}? | ¿Cuándo empieza {the:event}? | {event}はいつ始まりますか。
{The:event} was canceled. | {이:event} 취소됐어요. | {The:event} a été annulé{e:event}. | {The:event} wurde abgesagt. | {The:event} fue cancelad{o:event}. | {event}は中止になりました。
{The:had} has been moved to {dayname}. | {이:had} {dayname}로 바뀌었어요. | {The:had} a été déplacé{e:had} à {dayname}. | {The:had} wurde auf {dayname} verschoben. | {The:had} se ha pasado al {dayname}. | {had}は{dayname}に変わりました。
How was {the:event}? | {은:event} 어땠어요? | Comment était {the:event} ? | Wie war {the:event}? | ¿Qué tal fue {the:event}? | {event}はどうでしたか。
I'm looking forward to {the:fun}. | {이:fun} 기대돼요. | J'ai hâte d'être {to:fun}. | Ich freue mich auf {the.a:fun}. | Tengo muchas ganas {of:fun}. | {fun}が楽しみです。
I'm nervous because of {the:had}. | {had} 때문에 긴장돼요. | Je suis nerveux à cause {of:had}. | {The:had} macht mich nervös. | Estoy nervioso por {the:had}. | {had}のことで緊張しています。
I have {a:had} {day}. | {day} {이:had} 있어요. | J'ai {a:had} {day}. | Ich habe {day} {a.a:had}. | Tengo {a:had} {day}. | {day}{had}があります。
{name} has {a:had} {hour}. | {은:name} {hour}에 {이:had} 있어요. | {name} a {a:had} {hour}. | {name} hat {hour} {a.a:had}. | {name} tiene {a:had} {hour}. | {name}は{hour}に{had}があります。
Do you have time {day}? | {day} 시간이 있어요? | Est-ce que tu as le temps {day} ? | Hast du {day} Zeit? | ¿Tienes tiempo {day}? | {day}時間がありますか。
Can we meet {day} {hour}? | {dayname} {hour}에 만날 수 있을까요? | Est-ce qu'on peut se voir {day} {hour} ? | Können wir uns {day} {hour} treffen? | ¿Podemos vernos {day} {hour}? | {dayname}の{hour}に会えますか。
I would like an appointment {day} {hour}. | {dayname} {hour}에 예약하고 싶어요. | Je voudrais un rendez-vous {day} {hour}. | Ich hätte gern {day} {hour} einen Termin. | Quisiera una cita {day} {hour}. | {dayname}の{hour}に予約したいです。
The train leaves {hour}. | 기차는 {hour}에 출발해요. | Le train part {hour}. | Der Zug fährt {hour} ab. | El tren sale {hour}. | 電車は{hour}に出ます。
{The:ride} is late. | {이:ride} 늦어요. | {The:ride} est en retard. | {The:ride} hat Verspätung. | {The:ride} llega tarde. | {ride}が遅れています。
I missed {the:ride}. | {을:ride} 놓쳤어요. | J'ai raté {the:ride}. | Ich habe {the.a:ride} verpasst. | Perdí {the:ride}. | {ride}に乗り遅れました。
I wake up {hour}. | 저는 {hour}에 일어나요. | Je me réveille {hour}. | Ich wache {hour} auf. | Me despierto {hour}. | 私は{hour}に起きます。
Please call me {hour}. | {hour}에 전화해 주세요. | Appelez-moi {hour}, s'il vous plaît. | Bitte rufen Sie mich {hour} an. | Llámeme {hour}, por favor. | {hour}に電話してください。
Where did you buy {your:wear}? | {을:wear} 어디에서 샀어요? | Où as-tu acheté {your:wear} ? | Wo hast du {your.a:wear} gekauft? | ¿Dónde compraste {your:wear}? | {wear}はどこで買いましたか。
{This:wear} suits you. | 이 {이:wear} 잘 어울려요. | {This:wear} te va bien. | {This:wear} steht dir gut. | {This:wear} te queda bien. | この{wear}は似合っています。
{This:wear} is too small. | 이 {은:wear} 너무 작아요. | {This:wear} est trop petit{e:wear}. | {This:wear} ist zu klein. | {This:wear} es demasiado pequeñ{o:wear}. | この{wear}は小さすぎます。
Do you have {this:wear} in a bigger size? | 이 {wear} 더 큰 치수가 있어요? | Avez-vous {this:wear} dans une taille plus grande ? | Haben Sie {this.a:wear} eine Nummer größer? | ¿Tiene {this:wear} en una talla más grande? | この{wear}のもっと大きいサイズはありますか。
I'm looking for {a:wear}. | {을:wear} 찾고 있어요. | Je cherche {a:wear}. | Ich suche {a.a:wear}. | Busco {a:wear}. | {wear}を探しています。
I'm looking for {a:get} for my sister. | 여동생에게 줄 {을:get} 찾고 있어요. | Je cherche {a:get} pour ma sœur. | Ich suche {a.a:get} für meine Schwester. | Busco {a:get} para mi hermana. | 妹にあげる{get}を探しています。
How much is {this:get}? | 이 {은:get} 얼마예요? | Combien coûte {this:get} ? | Wie viel kostet {this:get}? | ¿Cuánto cuesta {this:get}? | この{get}はいくらですか。
How much is {this:wear}? | 이 {은:wear} 얼마예요? | Combien coûte {this:wear} ? | Was kostet {this:wear}? | ¿Cuánto cuesta {this:wear}? | この{wear}はいくらですか。
{This:furniture} costs {price}. | 이 {은:furniture} {price}예요. | {This:furniture} coûte {price}. | {This:furniture} kostet {price}. | {This:furniture} cuesta {price}. | この{furniture}は{price}です。
That's {price}, please. | {price}입니다. | Ça fait {price}, s'il vous plaît. | Das macht {price}, bitte. | Son {price}, por favor. | {price}になります。
Do you sell {gen:groceries}? | {groceries} 있어요? | Est-ce que vous vendez {du:groceries} ? | Verkaufen Sie {gen:groceries}? | ¿Venden {pl:groceries}? | {groceries}はありますか。
We don't have any {gen:groceries}. | {이:groceries} 없어요. | Nous n'avons pas {de_pl:groceries}. | Wir haben {no.a:groceries}. | No tenemos {pl:groceries}. | {groceries}がありません。
We need {a:groceries}. | {이:groceries} 필요해요. | Nous avons besoin {of_a:groceries}. | Wir brauchen {a.a:groceries}. | Necesitamos {a:groceries}. | {groceries}が必要です。
I like {gen:eat}. | 저는 {을:eat} 좋아해요. | J'aime {gen:eat}. | Ich mag {gen:eat}. | Me gusta{n:eat} {gen:eat}. | 私は{eat}が好きです。
I don't like {gen:eat}. | 저는 {을:eat} 좋아하지 않아요. | Je n'aime pas {gen:eat}. | Ich mag {no.g:eat}. | No me gusta{n:eat} {gen:eat}. | 私は{eat}が好きではありません。
Do you like {gen:eat}? | {을:eat} 좋아해요? | Est-ce que tu aimes {gen:eat} ? | Magst du {gen:eat}? | ¿Te gusta{n:eat} {gen:eat}? | {eat}は好きですか。
{name} likes {gen:eat}. | {은:name} {을:eat} 좋아해요. | {name} aime {gen:eat}. | {name} mag {gen:eat}. | A {name} le gusta{n:eat} {gen:eat}. | {name}は{eat}が好きです。
I like {gen:eat} better than {gen:groceries}. | 저는 {groceries}보다 {을:eat} 더 좋아해요. | Je préfère {gen:eat} {to_gen:groceries}. | Ich mag {gen:eat} lieber als {gen:groceries}. | Prefiero {gen:eat} {a_gen:groceries}. | 私は{groceries}より{eat}のほうが好きです。
I'm allergic to {gen:allergy}. | 저는 {allergy} 알레르기가 있어요. | Je suis allergique {to_gen:allergy}. | Ich bin gegen {gen:allergy} allergisch. | Soy alérgico {a_gen:allergy}. | {allergy}のアレルギーがあります。
I would like {a:drink}, please. | {drink} 주세요. | Je voudrais {a:drink}, s'il vous plaît. | Ich hätte gern {a.a:drink}, bitte. | Quisiera {a:drink}, por favor. | {을:drink}をください。
Would you like {a:drink}? | {drink} 드릴까요? | Vous voulez {a:drink} ? | Möchten Sie {a.a:drink}? | ¿Quiere {a:drink}? | {drink}はいかがですか。
{a^:eat} and {a:drink}, please. | {과:eat} {drink} 주세요. | {a^:eat} et {a:drink}, s'il vous plaît. | {a.a^:eat} und {a.a:drink}, bitte. | {a^:eat} y {a:drink}, por favor. | {eat}と{drink}をください。
{The:eat} tastes good. | {이:eat} 맛있어요. | {The:eat} est bon{ne:eat}. | {The:eat} schmeckt gut. | {The:eat} está muy buen{o:eat}. | {eat}はおいしいです。
Is there {a:eat} in the fridge? | 냉장고에 {이:eat} 있어요? | Est-ce qu'il y a {a:eat} dans le réfrigérateur ? | Ist {a:eat} im Kühlschrank? | ¿Hay {a:eat} en la nevera? | 冷蔵庫に{eat}はありますか。
I forgot {my:lose} at home. | {을:lose} 집에 두고 왔어요. | J'ai oublié {my:lose} à la maison. | Ich habe {my.a:lose} zu Hause vergessen. | Olvidé {my:lose} en casa. | {lose}を家に忘れました。
I can't find {my:lose}. | {을:lose} 못 찾겠어요. | Je ne trouve pas {my:lose}. | Ich finde {my.a:lose} nicht. | No encuentro {my:lose}. | {lose}が見つかりません。
Have you seen {my:lose}? | 제 {lose} 봤어요? | Est-ce que tu as vu {my:lose} ? | Hast du {my.a:lose} gesehen? | ¿Has visto {my:lose}? | 私の{lose}を見ましたか。
Where is {my:lose}? | 제 {이:lose} 어디에 있어요? | Où est {my:lose} ? | Wo ist {my:lose}? | ¿Dónde está {my:lose}? | 私の{lose}はどこですか。
{My:lose} is on the table. | 제 {은:lose} 탁자 위에 있어요. | {My:lose} est sur la table. | {My:lose} ist auf dem Tisch. | {My:lose} está en la mesa. | 私の{lose}はテーブルの上にあります。
{The:lose} is in the bag. | {은:lose} 가방 안에 있어요. | {The:lose} est dans le sac. | {The:lose} ist in der Tasche. | {The:lose} está en el bolso. | {lose}はかばんの中にあります。
Can you lend me {a:lend}? | {lend} 좀 빌려줄 수 있어요? | Tu peux me prêter {a:lend} ? | Kannst du mir {a.a:lend} leihen? | ¿Me puedes prestar {a:lend}? | {lend}を貸してくれますか。
I need {a:lend}. | {이:lend} 필요해요. | J'ai besoin d'{a:lend}. | Ich brauche {a.a:lend}. | Necesito {a:lend}. | {lend}が必要です。
I don't have {a:lend}. | {이:lend} 없어요. | Je n'ai pas {de:lend}. | Ich habe {no.a:lend}. | No tengo {lend}. | {lend}がありません。
{The:fix} is broken. | {이:fix} 고장 났어요. | {The:fix} est en panne. | {The:fix} ist kaputt. | {The:fix} está estropead{o:fix}. | {fix}が壊れています。
{My:fix} doesn't work anymore. | {이:fix} 이제 작동하지 않아요. | {My:fix} ne marche plus. | {My:fix} funktioniert nicht mehr. | {My:fix} ya no funciona. | {fix}がもう動きません。
How long will it take to repair {the:fix}? | {을:fix} 고치는 데 얼마나 걸려요? | Combien de temps faut-il pour réparer {the:fix} ? | Wie lange dauert es, {the.a:fix} zu reparieren? | ¿Cuánto se tarda en reparar {the:fix}? | {fix}を直すのにどのくらいかかりますか。
{My:body} hurts. | {이:body} 아파요. | J'ai mal {to:body}. | {My:body} tut weh. | Me duele {the:body}. | {body}が痛いです。
Does {your:body} hurt? | {이:body} 아프세요? | Est-ce que vous avez mal {to:body} ? | Tut {Your:body} weh? | ¿Le duele {the:body}? | {body}が痛いですか。
{My:body} has hurt since yesterday. | 어제부터 {이:body} 아파요. | J'ai mal {to:body} depuis hier. | {My:body} tut seit gestern weh. | Me duele {the:body} desde ayer. | 昨日から{body}が痛いです。
I have {a:animal}. | 저는 {을:animal} 한 마리 키워요. | J'ai {a:animal}. | Ich habe {a.a:animal}. | Tengo {a:animal}. | {animal}を一匹飼っています。
{name} has two {pl:animal}. | {은:name} {을:animal} 두 마리 키워요. | {name} a deux {pl:animal}. | {name} hat zwei {pl:animal}. | {name} tiene dos {pl:animal}. | {name}は{animal}を二匹飼っています。
{The:animal} is sleeping. | {이:animal} 자고 있어요. | {The:animal} dort. | {The:animal} schläft. | {The:animal} está durmiendo. | {animal}が寝ています。
This is {my:person}. | 이쪽은 제 {이에요:person}. | Je vous présente {my:person}. | Das ist {my:person}. | Est{ea:person} es {my:person}. | こちらは私の{person}です。
I live with {my:person}. | 저는 {과:person} 같이 살아요. | Je vis avec {my:person}. | Ich wohne mit {my.d:person} zusammen. | Vivo con {my:person}. | 私は{person}と住んでいます。
{My:person} lives in {city}. | {은:person} {city}에 살아요. | {My:person} habite {city}. | {My:person} wohnt in {city}. | {My:person} vive en {city}. | {person}は{city}に住んでいます。
{name} comes from {city}. | {은:name} {city}에서 왔어요. | {name} vient {from:city}. | {name} kommt aus {city}. | {name} es de {city}. | {name}は{city}から来ました。
My name is {name} and I live in {city}. | 제 이름은 {name}이고 {city}에 살아요. | Je m'appelle {name} et j'habite {city}. | Ich heiße {name} und wohne in {city}. | Me llamo {name} y vivo en {city}. | 私の名前は{name}で、{city}に住んでいます。
Have you ever been to {city}? | {city}에 가 본 적이 있어요? | Est-ce que tu es déjà allé {city} ? | Warst du schon einmal in {city}? | ¿Has estado alguna vez en {city}? | {city}に行ったことがありますか。
I have never been to {city}. | 저는 {city}에 가 본 적이 없어요. | Je ne suis jamais allé {city}. | Ich war noch nie in {city}. | Nunca he estado en {city}. | {city}に行ったことがありません。
How is the weather in {city}? | {city} 날씨가 어때요? | Quel temps fait-il {city} ? | Wie ist das Wetter in {city}? | ¿Qué tiempo hace en {city}? | {city}の天気はどうですか。
It is raining in {city}. | {city}에는 비가 와요. | Il pleut {city}. | In {city} regnet es. | Está lloviendo en {city}. | {city}は雨が降っています。
It was very cold in {city}. | {은:city} 아주 추웠어요. | Il faisait très froid {city}. | In {city} war es sehr kalt. | Hacía mucho frío en {city}. | {city}はとても寒かったです。
One ticket to {city}, please. | {city} 가는 표 한 장 주세요. | Un billet pour {bare:city}, s'il vous plaît. | Eine Fahrkarte nach {city}, bitte. | Un billete para {city}, por favor. | {city}までの切符を一枚ください。
When does the next train to {city} leave? | {city} 가는 다음 기차는 언제 출발해요? | Quand part le prochain train pour {bare:city} ? | Wann fährt der nächste Zug nach {city}? | ¿Cuándo sale el próximo tren a {city}? | {city}行きの次の電車はいつ出ますか。
How long is the flight to {city}? | {city}까지 비행기로 얼마나 걸려요? | Combien de temps dure le vol pour {bare:city} ? | Wie lange dauert der Flug nach {city}? | ¿Cuánto dura el vuelo a {city}? | {city}まで飛行機でどのくらいかかりますか。
We stayed in {city} for {count} days. | 우리는 {city}에서 {nights} 지냈어요. | Nous sommes restés {count} jours {city}. | Wir waren {count} Tage in {city}. | Estuvimos {count} días en {city}. | 私たちは{city}に{days}滞在しました。
I have been learning {lang} for {count} years. | 저는 {count}년째 {을:lang} 배우고 있어요. | J'apprends {the:lang} depuis {count} ans. | Ich lerne seit {count} Jahren {lang}. | Llevo {count} años aprendiendo {lang}. | {lang}を{count}年間習っています。
Do you speak {lang}? | {을:lang} 할 줄 아세요? | Est-ce que vous parlez {lang} ? | Sprechen Sie {lang}? | ¿Habla {lang}? | {lang}を話せますか。
I speak a little {lang}. | {을:lang} 조금 할 줄 알아요. | Je parle un peu {lang}. | Ich spreche ein bisschen {lang}. | Hablo un poco de {lang}. | {lang}を少し話せます。
How do you say that in {lang}? | 그건 {로:lang} 뭐라고 해요? | Comment dit-on cela en {lang} ? | Wie sagt man das auf {lang}? | ¿Cómo se dice eso en {lang}? | それは{lang}で何と言いますか。
{lang^} is difficult, but interesting. | {은:lang} 어렵지만 재미있어요. | {The:lang} est difficile mais intéressant. | {lang} ist schwer, aber interessant. | El {lang} es difícil, pero interesante. | {lang}は難しいですが、面白いです。
Can you play {sport}? | {을:sport} 할 줄 알아요? | Est-ce que tu sais jouer {sport} ? | Kannst du {sport} spielen? | ¿Sabes jugar {sport}? | {sport}ができますか。
{The:send} is ready. | {이:send} 준비됐어요. | {The:send} est prêt{e:send}. | {The:send} ist fertig. | {The:send} está list{o:send}. | {send}の準備ができました。
Where did you save {the:send}? | {을:send} 어디에 저장했어요? | Où as-tu enregistré {the:send} ? | Wo hast du {the.a:send} gespeichert? | ¿Dónde guardaste {the:send}? | {send}をどこに保存しましたか。
I need {the:send} by {dayname}. | {dayname}까지 {이:send} 필요해요. | J'ai besoin {of:send} pour {dayname}. | Ich brauche {the.a:send} bis {dayname}. | Necesito {the:send} para el {dayname}. | {dayname}までに{send}が必要です。
Did you get {my:send}? | 제 {send} 받으셨어요? | Est-ce que vous avez reçu {my:send} ? | Haben Sie {my.a:send} bekommen? | ¿Recibió {my:send}? | 私の{send}を受け取りましたか。
There is a mistake in {the:send}. | {send}에 실수가 있어요. | Il y a une erreur dans {the:send}. | In {the.d:send} ist ein Fehler. | Hay un error en {the:send}. | {send}に間違いがあります。
Thank you for {the:send}. | {send} 감사합니다. | Merci pour {the:send}. | Danke für {the.a:send}. | Gracias por {the:send}. | {send}をありがとうございます。
I will send you {the:send} {day}. | {day} {을:send} 보내 드릴게요. | Je vous enverrai {the:send} {day}. | Ich schicke Ihnen {day} {the.a:send}. | Le enviaré {the:send} {day}. | {day}{send}をお送りします。
Dear {name}, thank you for your message. | {name} 님, 메시지 감사합니다. | Bonjour {name}, merci pour votre message. | Hallo {name}, danke für Ihre Nachricht. | Hola, {name}, gracias por su mensaje. | {name}さん、メッセージをありがとうございます。
Is {name} there? | {name} 씨 계세요? | Est-ce que {name} est là ? | Ist {name} da? | ¿Está {name}? | {name}さんはいますか。
How old is {name}? | {은:name} 몇 살이에요? | Quel âge a {name} ? | Wie alt ist {name}? | ¿Cuántos años tiene {name}? | {name}は何歳ですか。
{name} is {count} years old. | {은:name} {age} 살이에요. | {name} a {count} ans. | {name} ist {count} Jahre alt. | {name} tiene {count} años. | {name}は{count}歳です。
We are {count} people. | 저희는 {age} 명이에요. | Nous sommes {count} personnes. | Wir sind {count} Personen. | Somos {count} personas. | {people}です。
A table for {count}, please. | {age} 명 자리 부탁해요. | Une table pour {count}, s'il vous plaît. | Einen Tisch für {count}, bitte. | Una mesa para {count}, por favor. | {people}の席をお願いします。
I have been waiting for {tens} minutes. | {tens}분째 기다리고 있어요. | J'attends depuis {tens} minutes. | Ich warte seit {tens} Minuten. | Llevo {tens} minutos esperando. | {tens}分待っています。
I will be {tens} minutes late. | {tens}분 늦을 것 같아요. | J'aurai {tens} minutes de retard. | Ich komme {tens} Minuten später. | Llegaré {tens} minutos tarde. | {tens}分遅れます。
It takes {tens} minutes on foot. | 걸어서 {tens}분 걸려요. | Il faut {tens} minutes à pied. | Zu Fuß dauert es {tens} Minuten. | Se tarda {tens} minutos a pie. | 歩いて{tens}分かかります。
The meeting will last {tens} minutes. | 회의는 {tens}분 걸릴 거예요. | La réunion durera {tens} minutes. | Die Besprechung dauert {tens} Minuten. | La reunión durará {tens} minutos. | 会議は{tens}分かかります。
It is {hourname}. | 지금 {이에요:hour}. | Il est {hourname}. | Es ist {hourname}. | {hourname^}. | {hour}です。
"""

PLAIN = """
Good morning. | 좋은 아침이에요. | Bonjour. | Guten Morgen. | Buenos días. | おはようございます。
Thank you very much. | 정말 감사합니다. | Merci beaucoup. | Vielen Dank. | Muchas gracias. | どうもありがとうございます。
See you tomorrow. | 내일 봐요. | À demain. | Bis morgen. | Hasta mañana. | また明日。
See you later. | 나중에 봐요. | À plus tard. | Bis später. | Hasta luego. | また後で。
I'm sorry. | 죄송해요. | Je suis désolé. | Es tut mir leid. | Lo siento. | すみません。
No problem. | 괜찮아요. | Pas de problème. | Kein Problem. | No hay problema. | 大丈夫です。
Good luck! | 행운을 빌어요! | Bonne chance ! | Viel Glück! | ¡Mucha suerte! | 頑張ってください。
I'm very tired. | 아주 피곤해요. | Je suis très fatigué. | Ich bin sehr müde. | Estoy muy cansado. | とても疲れています。
I'm hungry. | 배가 고파요. | J'ai faim. | Ich habe Hunger. | Tengo hambre. | お腹がすきました。
I'm thirsty. | 목이 말라요. | J'ai soif. | Ich habe Durst. | Tengo sed. | のどが渇きました。
I don't feel well. | 몸이 안 좋아요. | Je ne me sens pas bien. | Mir geht es nicht gut. | No me siento bien. | 体調がよくありません。
I have a cold. | 감기에 걸렸어요. | J'ai un rhume. | Ich bin erkältet. | Estoy resfriado. | 風邪をひきました。
The weather is nice today. | 오늘은 날씨가 좋아요. | Il fait beau aujourd'hui. | Heute ist das Wetter schön. | Hoy hace buen tiempo. | 今日は天気がいいです。
It was raining all day. | 하루 종일 비가 왔어요. | Il a plu toute la journée. | Es hat den ganzen Tag geregnet. | Llovió todo el día. | 一日中雨が降りました。
It's cold outside. | 밖은 추워요. | Il fait froid dehors. | Draußen ist es kalt. | Hace frío fuera. | 外は寒いです。
It's going to snow tonight. | 오늘 밤에 눈이 올 거예요. | Il va neiger ce soir. | Heute Nacht wird es schneien. | Esta noche va a nevar. | 今夜は雪が降るでしょう。
Are you ready? | 준비됐어요? | Tu es prêt ? | Bist du fertig? | ¿Estás listo? | 準備はできましたか。
What are you doing? | 뭐 하고 있어요? | Qu'est-ce que tu fais ? | Was machst du? | ¿Qué estás haciendo? | 何をしていますか。
I'll be right back. | 금방 돌아올게요. | Je reviens tout de suite. | Ich bin gleich wieder da. | Vuelvo enseguida. | すぐ戻ります。
I don't understand. | 이해가 안 돼요. | Je ne comprends pas. | Ich verstehe nicht. | No entiendo. | わかりません。
That's a good idea. | 좋은 생각이에요. | C'est une bonne idée. | Das ist eine gute Idee. | Es una buena idea. | いい考えですね。
I agree with you. | 저도 그렇게 생각해요. | Je suis d'accord avec toi. | Ich bin deiner Meinung. | Estoy de acuerdo contigo. | 私もそう思います。
We had a lot of fun. | 정말 재미있었어요. | Nous nous sommes bien amusés. | Wir hatten viel Spaß. | Nos divertimos mucho. | とても楽しかったです。
Don't worry. | 걱정하지 마세요. | Ne t'inquiète pas. | Mach dir keine Sorgen. | No te preocupes. | 心配しないでください。
Take care of yourself. | 몸조심하세요. | Prends soin de toi. | Pass auf dich auf. | Cuídate. | お体に気をつけてください。
"""


class Adjective(NamedTuple):
    """Forms: Korean stem, French and Spanish (masculine, feminine), Spanish verb, Japanese with い or な."""

    en: str
    ko: str
    fr: tuple[str, str]
    de: str
    es: tuple[str, str]
    es_verb: str
    ja: str


# English | Korean stem | French m f | German | Spanish m f and its verb | Japanese | kinds of nouns
ADJECTIVES = """
expensive | 비싸 | cher chère | teuer | caro cara es | 高い | get wear furniture groceries hotelish
cheap | 싸 | bon_marché bon_marché | billig | barato barata es | 安い | get wear furniture groceries
heavy | 무겁! | lourd lourde | schwer | pesado pesada es | 重い | furniture suitcase heavy
practical | 편리하 | pratique pratique | praktisch | práctico práctica es | 便利な | get fix
pretty | 예쁘 | joli jolie | schön | bonito bonita es | きれいな | wear get
big | 크 | grand grande | groß | grande grande es | 大きい | furniture part get
small | 작 | petit petite | klein | pequeño pequeña es | 小さい | furniture part get
warm | 따뜻하 | chaud chaude | warm | calentito calentita es | 暖かい | warm
delicious | 맛있 | délicieux délicieuse | lecker | delicioso deliciosa está | おいしい | eat
fresh | 신선하 | frais fraîche | frisch | fresco fresca está | 新鮮な | raw
hot | 뜨겁! | chaud chaude | heiß | caliente caliente está | 熱い | hot soupish
cold | 차갑! | froid froide | kalt | frío fría está | 冷たい | drink
interesting | 흥미롭! | intéressant intéressante | interessant | interesante interesante es | 面白い | show read
boring | 지루하 | ennuyeux ennuyeuse | langweilig | aburrido aburrida es | 退屈な | show
long | 길 | long longue | lang | largo larga es | 長い | show send
important | 중요하 | important importante | wichtig | importante importante es | 大切な | had send
difficult | 어렵! | difficile difficile | schwierig | difícil difícil es | 難しい | had read
easy | 쉽! | facile facile | einfach | fácil fácil es | 簡単な | exam
clean | 깨끗하 | propre propre | sauber | limpio limpia está | きれいな | clean
dirty | 더럽! | sale sale | schmutzig | sucio sucia está | 汚い | clean
quiet | 조용하 | calme calme | ruhig | tranquilo tranquila es | 静かな | calm
bright | 밝 | lumineux lumineuse | hell | luminoso luminosa es | 明るい | bright
"""
EXTRA_POOLS = {
    'heavy': [n for n in POOLS['get'] if n.en[0] in ('bag', 'suitcase', 'backpack', 'book', 'dictionary')],
    'warm': [n for n in POOLS['wear'] if n.en[0] in ('coat', 'jacket', 'sweater', 'scarf')],
    'raw': [
        n for n in POOLS['food'] if n.en[0] in ('bread', 'fish', 'meat', 'salad', 'tomato', 'cucumber', 'lemon', 'egg')
    ],
    'soupish': [n for n in POOLS['food'] if n.en[0] in ('soup', 'pizza')],
    'show': [n for n in POOLS['event'] if n.en[0] in ('film', 'concert', 'game', 'class', 'trip', 'presentation')],
    'exam': [n for n in POOLS['event'] if n.en[0] in ('exam', 'lesson')],
    'calm': [n for n in POOLS['place'] if n.en[0] in ('library', 'park', 'hotel', 'café', 'beach', 'museum')],
    'bright': [n for n in POOLS['part'] if n.en[0] in ('kitchen', 'bedroom', 'living room', 'room', 'office')],
    'shops': [
        n
        for n in POOLS['place']
        if n.en[0]
        not in ('school', 'station', 'airport', 'hospital', 'park', 'hotel', 'university', 'beach', 'bus stop')
    ],
    'allergy': [
        n
        for n in POOLS['food']
        if n.en[0]
        in ('egg', 'fish', 'cheese', 'chocolate', 'strawberry', 'tomato', 'banana', 'apple', 'lemon', 'honey', 'tofu')
    ],
    'fun': [n for n in POOLS['event'] if n.en[0] in ('party', 'concert', 'wedding', 'festival')],
    'hotelish': [n for n in POOLS['place'] if n.en[0] in ('hotel', 'restaurant')],
}

COLORS = """
red | 빨간 | rouge rouge | rot | rojo roja | 赤い
blue | 파란 | bleu bleue | blau | azul azul | 青い
black | 검은 | noir noire | schwarz | negro negra | 黒い
white | 하얀 | blanc blanche | weiß | blanco blanca | 白い
green | 초록색 | vert verte | grün | verde verde | 緑の
yellow | 노란 | jaune jaune | gelb | amarillo amarilla | 黄色い
brown | 갈색 | marron marron | braun | marrón marrón | 茶色の
gray | 회색 | gris grise | grau | gris gris | 灰色の
"""

NAMES = rows("""
Minji | 민지 | Minji | Minji | Minji | ミンジ
Junho | 준호 | Junho | Junho | Junho | ジュンホ
Yuna | 유나 | Yuna | Yuna | Yuna | ユナ
Tom | 톰 | Tom | Tom | Tom | トム
Paul | 폴 | Paul | Paul | Paul | ポール
Leo | 레오 | Leo | Leo | Leo | レオ
Sara | 사라 | Sara | Sara | Sara | サラ
Daniel | 대니얼 | Daniel | Daniel | Daniel | ダニエル
Maria | 마리아 | Maria | Maria | María | マリア
Jiho | 지호 | Jiho | Jiho | Jiho | ジホ
Lucas | 루카스 | Lucas | Lucas | Lucas | ルーカス
Mina | 미나 | Mina | Mina | Mina | ミナ
Kenji | 겐지 | Kenji | Kenji | Kenji | 健二
David | 데이비드 | David | David | David | デイビッド
Julia | 줄리아 | Julia | Julia | Julia | ジュリア
Sofia | 소피아 | Sofia | Sofia | Sofía | ソフィア
""")

DAY_NAMES = rows("""
Monday | 월요일 | lundi | Montag | lunes | 月曜日
Tuesday | 화요일 | mardi | Dienstag | martes | 火曜日
Wednesday | 수요일 | mercredi | Mittwoch | miércoles | 水曜日
Thursday | 목요일 | jeudi | Donnerstag | jueves | 木曜日
Friday | 금요일 | vendredi | Freitag | viernes | 金曜日
Saturday | 토요일 | samedi | Samstag | sábado | 土曜日
Sunday | 일요일 | dimanche | Sonntag | domingo | 日曜日
""")

ENGLISH_NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split()
FRENCH_NUMBERS = 'une deux trois quatre cinq six sept huit neuf dix onze midi'.split()
GERMAN_NUMBERS = 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split()
SPANISH_NUMBERS = 'una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split()
JAPANESE_NUMBERS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split()
KOREAN_DAYS = {2: '이틀', 3: '사흘', 4: '나흘', 5: '닷새', 6: '엿새', 7: '일주일', 8: '여드레', 9: '아흐레'}
JAPANESE_DAYS = {2: '二日間', 3: '三日間', 4: '四日間', 5: '五日間', 6: '六日間', 7: '一週間', 8: '八日間', 9: '九日間'}
JAPANESE_PEOPLE = {2: '二人', 3: '三人', 4: '四人', 5: '五人', 6: '六人', 7: '七人', 8: '八人', 9: '九人'}


def _hour(rng: random.Random) -> tuple[Row, Row]:
    """`at three o'clock` and `three o'clock`, or half past; Korean and Japanese without their particle in both."""
    hour, half = rng.randrange(1, 13), rng.random() < 0.3
    at = hour - 1
    english = f'half past {ENGLISH_NUMBERS[at]}' if half else f"{ENGLISH_NUMBERS[at]} o'clock"
    french = 'midi' if hour == 12 else f'{FRENCH_NUMBERS[at]} heure{"s" if hour > 1 else ""}'
    if half:
        french += ' et demi' if hour == 12 else ' et demie'
    german = f'halb {GERMAN_NUMBERS[hour % 12]}' if half else 'ein Uhr' if hour == 1 else f'{GERMAN_NUMBERS[at]} Uhr'
    spanish = f'la{"s" if hour > 1 else ""} {SPANISH_NUMBERS[at]}{" y media" if half else ""}'
    korean = f'{native(hour)} 시{" 반" if half else ""}'
    japanese = f'{JAPANESE_NUMBERS[at]}時{"半" if half else ""}'
    if hour == 12 and not half and rng.random() < 0.5:
        english, german = 'noon', 'zwölf Uhr'
    verb = 'es' if hour == 1 else 'son'
    return (
        Row(f'at {english}', korean, f'à {french}', f'um {german}', f'a {spanish}', japanese),
        Row(english, korean, french, german, f'{verb} {spanish}', japanese),
    )


def _price(rng: random.Random) -> Row:
    euros = rng.choice((5, 8, 10, 12, 15, 18, 20, 25, 30, 35, 40, 50, 60, 75, 80, 90, 100, 120, 150, 200, 250, 300))
    return Row(f'{euros} euros', f'{euros}유로', f'{euros} euros', f'{euros} Euro', f'{euros} euros', f'{euros}ユーロ')


def values_of(rng: random.Random) -> dict[str, Row]:
    """The slots that are no nouns."""
    hour, hour_name = _hour(rng)
    day = rng.choice(DAY_NAMES)
    on_day = Row(f'on {day.en}', f'{day.ko}에', day.fr, f'am {day.de}', f'el {day.es}', f'{day.ja}に')
    count = rng.randrange(2, 10)
    tens = str(rng.choice((5, 10, 15, 20, 30, 40, 45)))
    same = Row(*[str(count)] * 6)
    korean_count = native(count)
    return {
        'hour': hour,
        'hourname': hour_name,
        'day': on_day,
        'dayname': day,
        'count': same,
        'name': rng.choice(NAMES),
        'price': _price(rng),
        'tens': Row(*[tens] * 6),
        'age': same._replace(ko=korean_count),
        'nights': same._replace(ko=KOREAN_DAYS[count] + ' 동안'),
        'days': same._replace(ja=JAPANESE_DAYS[count]),
        'people': same._replace(ja=JAPANESE_PEOPLE[count]),
    }


VALUE_SLOTS = {
    'hour',
    'hourname',
    'day',
    'dayname',
    'count',
    'name',
    'price',
    'tens',
    'age',
    'nights',
    'days',
    'people',
}

ME = Owner()
YOURS = Owner('2s', '2s', '2s', '2s')
POLITE_YOURS = Owner('2s', '2p', '3p', '3s', polite=True)
DENIED = Owner(denied=True)
FRENCH_FROM = {'en ': 'de ', 'au ': 'du ', 'à ': 'de '}


def _french_generic(noun: Noun, masculine: str, feminine: str, many: str) -> str:
    one = noun.fr[0]
    if not noun.mass:
        return f'{many} {noun.fr[1]}'
    if noun.fr_elides:
        return f"{feminine.split()[0]} l'{one}"
    return f'{masculine if noun.fr_gender == "m" else feminine} {one}'


def _french_city(row: Row, form: str) -> str:
    """`pour Paris`, `le Canada`, `la Corée`; `from`: de Paris, d'Osaka, du Canada, de Corée."""
    for prefix, start in FRENCH_FROM.items():
        if row.fr.startswith(prefix):
            place = row.fr[len(prefix) :]
            if form == 'from':
                return f"d'{place}" if start == 'de ' and elides(place) else start + place
            if prefix == 'à ':
                return place
            return f'le {place}' if prefix == 'au ' else f"l'{place}" if elides(place) else f'la {place}'
    raise ValueError(f'no French city: {row.fr}')


def _special(language: str, form: str, noun: Noun) -> str | None:
    """Forms of FRAMES that `_wording` has not; None for the others."""
    if form == 'Your':
        return WRITERS[language](noun, 'my', POLITE_YOURS)
    if form.startswith('your'):
        return WRITERS[language](noun, 'my' + form[4:], YOURS)
    if language == 'fr':
        woman = noun.fr_gender == 'f'
        if form in ('e', 'ne'):
            return form if woman else ''
        if form == 'du':
            return _french_generic(noun, 'du', 'de la', 'des')
        if form == 'to_gen':
            return _french_generic(noun, 'au', 'à la', 'aux')
        if form == 'of_a':
            return french(noun, 'de', ME) if noun.mass else f"d'{french(noun, 'a', ME)}"
        if form == 'de_pl':
            word = noun.fr[0] if noun.mass else noun.fr[1]
            return f"d'{word}" if noun.fr_elides else f'de {word}'
    if language == 'de':
        if form == 'no.a':
            return german(noun, 'a.a', DENIED) if noun.mass or noun.kind == 'thing' else f'keine {noun.de[1]}'
        if form == 'no.g':
            return german(noun, 'a.a', DENIED) if noun.mass else f'keine {noun.de[1]}'
    if language == 'es':
        woman = noun.es_gender == 'f'
        if form == 'o':
            return 'a' if woman else 'o'
        if form == 'ea':
            return 'a' if woman else 'e'
        if form == 'n':
            return '' if noun.mass else 'n'
        if form == 'pl':
            return noun.es[0] if noun.mass else noun.es[1]
        if form == 'a_gen':
            generic = spanish(noun, 'gen', ME)
            return 'al ' + generic[3:] if generic.startswith('el ') else 'a ' + generic
    return None


def _put(language: str, form: str, slot: Noun | Row) -> str:
    if isinstance(slot, Row):
        word = getattr(slot, language)
        if language == 'fr' and form in ('bare', 'from'):
            return _french_city(slot, form)
        if language == 'fr' and word.startswith('m '):
            word = word[2:]
            if form.lower() == 'the':
                word = f"l'{word}" if elides(word) else f'le {word}'
                return capital(word) if form == 'The' else word
        return particle(word, form) if language == 'ko' and form in PARTICLES else word
    if form not in ('Your', '') and form[0].isupper():
        return capital(_put(language, form[0].lower() + form[1:], slot))
    special = _special(language, form, slot)
    return special if special is not None else WRITERS[language](slot, form, ME)


def filled(language: str, cell: str, slots: dict[str, Noun | Row]) -> str:
    parts = parts_of(cell)
    out = []
    for at, part in enumerate(parts):
        if at % 2 == 0:
            out.append(part)
            continue
        form, name = part
        big = form.endswith('^') or name.endswith('^')
        word = _put(language, form.rstrip('^'), slots[name.rstrip('^')])
        out.append(capital(word) if big else word)
    return ''.join(out)


class Frame(NamedTuple):
    words: Row
    nouns: list[str]


def _frames() -> list[Frame]:
    found = []
    for row in rows(FRAMES):
        names = dict.fromkeys(part[1].rstrip('^') for cell in row for part in parts_of(cell)[1::2])
        found.append(Frame(row, [name for name in names if name not in VALUE_SLOTS]))
    return found


ALL_POOLS = {**POOLS, **EXTRA_POOLS}
FRAME_LIST = _frames()
PLAIN_LIST = rows(PLAIN)


def framed(rng: random.Random) -> Sentences:
    """One of FRAMES with its slots filled."""
    frame = FRAME_LIST[int(rng.random() * len(FRAME_LIST))]
    slots: dict[str, Noun | Row] = values_of(rng)
    for name in frame.nouns:
        pool = ALL_POOLS[name]
        slots[name] = pool[int(rng.random() * len(pool))]
    if len(frame.nouns) == 2 and slots[frame.nouns[0]] is slots[frame.nouns[1]]:
        return framed(rng)
    return {language: filled(language, getattr(frame.words, language), slots) for language in LANGUAGE_KEYS}


def plain(rng: random.Random) -> Sentences:
    """A sentence without slots."""
    return rng.choice(PLAIN_LIST)._asdict()


def _adjectives() -> list[tuple[Adjective, list[Noun]]]:
    found = []
    for line in ADJECTIVES.strip().split('\n'):
        en, ko, fr, de, es, ja, kinds = [cell.strip() for cell in line.split('|')]
        fr_forms = [word.replace('_', ' ') for word in fr.split()]
        es_man, es_woman, verb = es.split()
        pool = [noun for kind in kinds.split() for noun in ALL_POOLS[kind]]
        adjective = Adjective(en, ko, (fr_forms[0], fr_forms[1]), de, (es_man, es_woman), verb, ja)
        found.append((adjective, pool))
    return found


ADJECTIVE_LIST = _adjectives()
COLOR_ROWS = rows(COLORS)


def _japanese_adjective(word: str, tense: str) -> str:
    if word.endswith('い'):
        return (
            word[:-1]
            + {'now': 'いです', 'past': 'かったです', 'not': 'くないです', 'too': 'すぎます', 'and': 'くて'}[tense]
        )
    return word[:-1] + {'now': 'です', 'past': 'でした', 'not': 'ではありません', 'too': 'すぎます', 'and': 'で'}[tense]


SPANISH_WAS = {'es': 'era', 'está': 'estaba'}


def about_thing(rng: random.Random) -> Sentences:
    """What a thing is like: is, was, is too, is not, is very, is it, is more than."""
    adjective, pool = rng.choice(ADJECTIVE_LIST)
    noun = rng.choice(pool)
    how = rng.choice(('now', 'now', 'past', 'very', 'too', 'not', 'asked', 'this'))
    fr = adjective.fr[noun.fr_gender == 'f']
    es = adjective.es[noun.es_gender == 'f']
    verb = adjective.es_verb
    names = {key: _put(key, 'the', noun) for key in ('en', 'fr', 'de', 'es')}
    if how == 'this':
        names = {key: _put(key, 'this', noun) for key in ('en', 'fr', 'de', 'es')}
        if noun.kind == 'place' and noun.en[0] == 'school':
            return about_thing(rng)
    lead = '이 ' if how == 'this' else ''
    ja_lead = 'この' if how == 'this' else ''
    topic, subject = f'{lead}{particle(noun.ko, "은")}', particle(noun.ko, '이')
    present = korean_a(adjective.ko) + '요'
    if how in ('now', 'this'):
        found = ('is', present, 'est', 'ist', verb, 'now')
    elif how == 'past':
        found = ('was', korean_past(adjective.ko) + '어요', 'était', 'war', SPANISH_WAS[verb], 'past')
    elif how == 'very':
        found = ('is very', f'아주 {present}', 'est très', 'ist sehr', f'{verb} muy', 'now')
        if adjective.en == 'delicious':
            return about_thing(rng)
    elif how == 'too':
        found = ('is too', f'너무 {present}', 'est trop', 'ist zu', f'{verb} demasiado', 'too')
        if adjective.en in ('delicious', 'fresh', 'interesting', 'practical', 'pretty', 'clean', 'important'):
            return about_thing(rng)
    elif how == 'not':
        found = ("isn't", korean_plain(adjective.ko, '지') + ' 않아요', "n'est pas", 'ist nicht', f'no {verb}', 'not')
    else:
        return {
            'en': f'Is {names["en"]} {adjective.en}?',
            'ko': f'{topic} {present}?',
            'fr': f'Est-ce que {names["fr"]} est {fr} ?',
            'de': f'Ist {names["de"]} {adjective.de}?',
            'es': f'¿{capital(verb)} {es} {names["es"]}?',
            'ja': f'{noun.ja}は{_japanese_adjective(adjective.ja, "now")}か。',
        }
    very = 'とても' if how == 'very' else ''
    return {
        'en': f'{capital(names["en"])} {found[0]} {adjective.en}.',
        'ko': f'{subject if how in ("very", "too") else topic} {found[1]}.',
        'fr': f'{capital(names["fr"])} {found[2]} {fr}.',
        'de': f'{capital(names["de"])} {found[3]} {adjective.de}.',
        'es': f'{capital(names["es"])} {found[4]} {es}.',
        'ja': f'{ja_lead}{noun.ja}は{very}{_japanese_adjective(adjective.ja, found[5])}。',
    }


def two_qualities(rng: random.Random) -> Sentences:
    """This thing is expensive, but pretty."""
    (one, pool), (two, other) = rng.choice(ADJECTIVE_LIST), rng.choice(ADJECTIVE_LIST)
    shared = [noun for noun in pool if noun in other]
    good = {'pretty', 'cheap', 'practical', 'big', 'warm', 'interesting', 'easy', 'bright', 'quiet', 'clean', 'fresh'}
    if (
        one is two
        or not shared
        or (one.en in good) == (two.en in good)
        or {one.en, two.en} & {'big', 'long'}
        and 'small' in (one.en, two.en)
    ):
        return about_thing(rng)
    if {one.en, two.en} in (
        {'expensive', 'cheap'},
        {'clean', 'dirty'},
        {'interesting', 'boring'},
        {'easy', 'difficult'},
    ):
        return about_thing(rng)
    if one.es_verb != two.es_verb:
        return about_thing(rng)
    noun = rng.choice(shared)
    woman, mujer = noun.fr_gender == 'f', noun.es_gender == 'f'
    names = {key: capital(_put(key, 'the', noun)) for key in ('en', 'fr', 'de', 'es')}
    return {
        'en': f'{names["en"]} is {one.en}, but {two.en}.',
        'ko': f'{particle(noun.ko, "은")} {korean_plain(one.ko, "지만")} {korean_a(two.ko)}요.',
        'fr': f'{names["fr"]} est {one.fr[woman]} mais {two.fr[woman]}.',
        'de': f'{names["de"]} ist {one.de}, aber {two.de}.',
        'es': f'{names["es"]} {one.es_verb} {one.es[mujer]}, pero {two.es[mujer]}.',
        'ja': f'{noun.ja}は{_japanese_adjective(one.ja, "now")}が、{_japanese_adjective(two.ja, "now")}。',
    }


COLORED = [noun for kind in ('wear', 'get', 'wash') for noun in POOLS[kind]]


def colored(rng: random.Random) -> Sentences:
    """A thing of a colour that one buys, looks for, likes or has."""
    noun, row = rng.choice(COLORED), rng.choice(COLOR_ROWS)
    fr, es = row.fr.split(), row.es.split()
    french_phrase = f'{french(noun, "a", ME)} {fr[noun.fr_gender == "f"]}'
    spanish_phrase = f'{spanish(noun, "a", ME)} {es[noun.es_gender == "f"]}'
    ending = {'m': 'en', 'f': 'e', 'n': 'es'}[noun.de_gender]
    article = german(noun, 'a.a', ME).split()[0]
    german_phrase = f'{article} {row.de}{ending} {noun.de[0]}'
    english_phrase = f'a {row.en} {noun.en[0]}'
    korean_noun = f'{row.ko} {noun.ko}'
    japanese = f'{row.ja}{noun.ja}'
    en, ko, fr_verb, de, es_verb, ja = rng.choice(COLOR_VERBS)
    return {
        'en': en.format(english_phrase),
        'ko': ko.format(particle(korean_noun, '을')),
        'fr': fr_verb.format(french_phrase),
        'de': de.format(german_phrase),
        'es': es_verb.format(spanish_phrase),
        'ja': ja.format(japanese),
    }


COLOR_VERBS = rows("""
I'm looking for {}. | {} 찾고 있어요. | Je cherche {}. | Ich suche {}. | Busco {}. | {}を探しています。
I bought {}. | {} 샀어요. | J'ai acheté {}. | Ich habe {} gekauft. | Compré {}. | {}を買いました。
My sister has {}. | 여동생은 {} 가지고 있어요. | Ma sœur a {}. | Meine Schwester hat {}. | Mi hermana tiene {}. | 妹は{}を持っています。
I would like {}. | {} 갖고 싶어요. | Je voudrais {}. | Ich hätte gern {}. | Quisiera {}. | {}が欲しいです。
I saw {} in the store. | 가게에서 {} 봤어요. | J'ai vu {} dans le magasin. | Ich habe im Geschäft {} gesehen. | Vi {} en la tienda. | 店で{}を見ました。
Do you have {}? | {} 가지고 있어요? | Est-ce que tu as {} ? | Hast du {}? | ¿Tienes {}? | {}を持っていますか。
""")

MAKERS: list[Callable[[random.Random], Sentences]] = (
    [framed] * 12 + [about_thing] * 5 + [two_qualities] * 2 + [colored] * 2
)


def statement(rng: random.Random) -> Sentences:
    """One sentence in six languages."""
    return rng.choice(MAKERS)(rng)
