"""Mails and messages in English and Korean with their summaries: `summarize` examples from the scenes below."""

from __future__ import annotations

from typing import Iterator

from ._making import distinct, show
from ._scenes import read_scenes, summaries

ENGLISH = r'''
== meeting moved | en
$ group = team|all|everyone|colleagues|friends|committee members|neighbors|parents
$ event, what = the planning meeting; planning | the budget talk; the budget | the choir rehearsal; the spring concert
    | the parents' evening; the school trip | the training on first aid; first aid | the visit to the factory; our new
    supplier | the garden meeting; the new flower beds | the sales review; the numbers of the quarter | the video call
    with the printers; the new brochure | the board meeting; the repair of the roof | the safety course; the new
    machines | the book club; the next three books | the interview training; job interviews | the workshop on customer
    service; difficult phone calls
$ until, old, new = @threedays
$ time = @time
$ why = [two|three] of us are [ill|on holiday|at a funeral] | the room is being painted | the [trains|buses] are on
    strike that day | the speaker missed her flight | the heating in the hall has failed | the boss has to travel to
    {town} | half of the [team|group] is at a fair | the projector is still being repaired | the date clashes with a
    public holiday | the guest from {town} can't come earlier
$ town = @town
$ place = room [2|4|7|11|203|315] | the small hall | the library | the canteen | the meeting room on the
    [second|third|fourth] floor | the old gym | the cafe on {street} | the office on {street}
$ street = @street
$ bring = the signed forms|your laptop|last month's numbers|a pen and some paper|your list of questions|two ideas
    each|your calendar|the old plans|a printed copy of the draft
$ sender = @first
+ hello
s Dear {group},
s Hi {group},
s Hello {group},
+ moved
s {event} [will not take place|can't take place|is not going to happen] on {old}[ as planned|]; [it has been moved|it
    is moved|we have moved it] to {new}[ at {time}|, {time}].
s [I'm sorry, but|A short note:|Please note that|Just so you know,] {event} [moves|has to move|is being moved] from
    {old} to {new}[ at {time}|].
s We [have to|need to|must] change our plans: {event} [is now|will now be] on {new}[ at {time}|] [instead of|and not
    on] {old}.
p {new} instead of {old} | {event} is now on {new} | New day: {new}
q When is {event} now? | What is the new day of {event}? | On which day will {event} take place? | To which day was
    {event} moved? => On {new}. | It is on {new} now.
q On which day was {event} [supposed|going] to be at first? | What was the old day? | When should {event} have been?
    => On {old}.
q What time does it start? | At what time is it? | When does it begin on that day? => At {time}.
- why
s The reason is [simple|a sad one|a practical one]: {why}.
s We do this because {why}.
s [Unfortunately,|As you may have heard,|Sadly,|It turns out that] {why}.
p Reason: {why}
q Why was {event} moved? | What is the reason for the change? | Why does it not happen on {old}? => Because {why}.
- place ~
s We [meet|will meet|will be] in {place}.
s [The place is|This time the place is|Come to] {place}.
s Please come to {place}[ this time|].
p The group meets in {place} | Place: {place}
q Where [does the group meet|is it|will it take place]? | What is the place? => In {place}. | It is in {place}.
- what ~
s [We will talk|We want to talk|The talk will be] [mainly|mostly|] about {what}.
s The [main |]topic is still {what}.
p The topic is {what} | They will talk about {what}
q What will they talk about? | What is the topic? => {what^}. | About {what}.
- bring ~
s [Please bring|Don't forget to bring|Everyone should bring] {bring}.
s It would help if you could bring {bring}.
p Bring {bring} | To bring: {bring}
q What should people bring? | What do they have to bring along? => {bring^}.
- reply ~
s [Tell me|Please tell me|Let me know] by {until} [whether|if] you can [come|make it].
s If the new day does not suit you, please [write to me|call me|answer] by {until}.
p Answer by {until} | Say by {until} if you can come
q By when should people answer? | Until when can they reply? => By {until}.
- end
s [Best wishes|Best regards|See you soon|Thank you and see you there], {sender}
s [Sorry for the trouble|Thanks for your patience]! {sender}
q Who wrote the mail? | Who is the sender? | Who signed it? => {sender}. | {sender} wrote it.
t {event^} has been moved from {old} to {new}[{+why} because {why}|]. | Because {why}, {event} [is put off to|moves
    to] {new}. | {sender} writes that {event} is now on {new}, not on {old}. | The new day for {event} is {new}[, in
    {place}|].
h New day for {event}: {new} | {event} moved to {new} | {event} now on {new}
e Cross out {old} and read why. | One day crossed out, another one circled: have you seen it? | Check your calendar
    before {old} comes.
n How long will it take? | How many people are in the group? | Who will pay for the drinks? | Is there a train to the
    place? | How old is {sender}? | Who will lead the talk? | What did they decide last time?
k event, meeting, title = event
k new day, day, date = new
k old day, before = old
k time, start = time
k place, room, where = place
k bring, to bring = bring
k answer by, reply by, deadline = until
k sender, from, signed by = sender

== broken order | en
$ shop = @shop
$ item, part, flaw = kettle; the lid; does not close | desk lamp; the switch; falls off when you touch it | garden
    chair; one leg; is shorter than the others | winter jacket; the zipper; is stuck halfway | blue teapot; the spout;
    is chipped | backpack; one strap; has come off | wall clock; the minute hand; does not move | toaster; the cable;
    is torn | children's bike; the bell; is missing | vacuum cleaner; the hose; has a crack | bookshelf; the top
    board; is scratched | raincoat; one sleeve; lets water in | coffee grinder; the handle; broke on the first day |
    suitcase; one wheel; is jammed | pair of boots; the left sole; is coming loose | hair dryer; the plug; gets very
    hot
$ order = @code
$ bought = @date
$ price = @price:15:180
$ arrived = @day
$ wish, want = a new one; a replacement | my money back; a refund | a spare part; a spare part | somebody to repair
    it; a repair
$ sender = @full
$ phone = @phone
$ late = two days|three days|a week|ten days|two weeks
$ photo = I have added two photos|A photo is attached|You will find three pictures below|I have attached a short film
+ hello
s [Dear Sir or Madam|Hello|Good morning|Dear team at the {shop}|Dear {shop} team],
+ bought
s [On {bought} I ordered|I ordered|On {bought} I bought] a {item} from [you|your shop|your website][ (order {order})|,
    order number {order}|].
s [My order {order} was|This is about order {order}:] a {item}[, bought on {bought}| from {bought}|].
p [A {item} was ordered|The order was a {item}][ on {bought}|] | Order {order}: a {item}
q What did {sender} order? | What was bought? | What is the mail about? => A {item}.
q When was the {item} ordered? | On what date was the order made? => On {bought}.
q What is the order number? | Which number does the order have? => {order}.
- arrived ~
s The parcel [arrived|came|was delivered] on {arrived}[, {late} later than [promised|planned]|].
s It [took until|did not come before] {arrived}[, which was {late} late|].
p It arrived on {arrived} | The parcel came {late} late
q When did the parcel arrive? | On what day did it come? => On {arrived}.
q How late was the parcel? => {late^}. | It was {late} late.
+ flaw
s [Sadly|Unfortunately|When I opened the box I saw that|To my surprise], {part} {flaw}.
s [The box looked fine, but|Everything looks nice, but|I like it, but] {part} {flaw}.
p {part^} {flaw} | Fault: {part} {flaw}
q What is wrong with the {item}? | What is the problem? | Which fault does it have? => {part^} {flaw}.
- price ~
s I paid {price} for it[, so I expected more|, which is not little|].
s It cost {price}[, and for that money it should work|].
p It cost {price}
q How much [did it cost|did {sender} pay]? | What was the price of the {item}? => {price^}. | It cost {price}.
- photo ~
s {photo}[, so that you can see it|].
+ wish
s [I would like|I would prefer|Please send me|I ask for] {wish}.
s [Could I please have|Could you arrange|May I ask for] {wish}?
p [The customer|{sender}] wants {want} | Wish: {want}
q What does the customer want? | What does {sender} ask for? | What should the shop do? => {want^}.
- phone
s You can [reach|call] me at {phone}[ in the evening| after work| any time before noon|].
s My [phone |]number is {phone}.
p Phone: {phone}
q [At what|Under which] number can {sender} be reached? | What is the phone number? => {phone}.
- end
s [Kind regards|Best regards|Sincerely|Many thanks], {sender}
q Who wrote the mail? | What is the customer's name? => {sender}.
t {sender} bought a {item} with a fault and wants {want}. | [A customer|{sender}] complains about a {item}: {part}
    {flaw}. | The {item} [has a fault|came with a fault] ({part} {flaw}), so the customer asks for {want}.
h Complaint about a {item} | Customer wants {want} for a {item} | {item}: {part} {flaw}
e A new {item}, and then this. | It looked fine until the box was open. | Not the {item} somebody had hoped for.
n What color is the {item}? | In which town does {sender} live? | Who works at the shop? | How long is the guarantee?
    | What does the delivery cost? | Has the shop answered yet?
k item, product = item
k order number, order = order
k ordered on, date = bought
k price, amount = price
k arrived, delivery day = arrived
k name, customer, sender = sender
k phone = phone
k wish = wish

== invitation | en
$ friend = @first
$ sender = @first
$ party = a birthday party|a housewarming|a summer party|a small farewell dinner|a games evening|a picnic|a garden
    party|a barbecue|the baby's first birthday|a pancake breakfast|a wedding anniversary|a night with old records|a
    pizza evening|a lantern walk|a New Year's brunch|a soup party
$ day = @day
$ until, date = @dates
$ time = @time
$ place = the new flat on {street}|the park by the river|the big garden on {street}|the boathouse|the yard behind the
    house|the community room on {street}|a meadow near {town}|the old barn in {town}
$ street = @street
$ town = @town
$ number = @amount:6:40
$ food = soup and bread|grilled vegetables|a huge pot of curry|three kinds of cake|dumplings|cheese and fruit|homemade
    pizza|rice with beans|fish from the lake
$ bring = a salad|a blanket|something to drink|a chair|your guitar|a small dessert|warm clothes|a photo from
    school|slippers
$ extra = the children can sleep upstairs|there is room for two guests to stay overnight|dogs are welcome|{friend2}
    will play the accordion|there will be a fire when it gets dark|parking is free in the side street|the last bus
    leaves at eleven
$ friend2 = @first
+ hello
s Dear {friend}, | Hi {friend},
s Hello {friend}, how are you?
+ invite
s [I would like to|I want to|We would love to|May we] invite you to {party} on {day}[, {date},|] at {time}.
s {party^} is [coming up|near]: [on {date}|on {day}] at {time}, and [I really want you there|you must come|we would be
    so glad to see you].
p {party^} at {time} | The party is on [{day}|{date}] at {time}
q What is {friend} invited to? | What is being celebrated? | What is the invitation for? => {party^}. | To {party}.
q What time does it start? | When should the guests arrive? => At {time}.
q On which day of the week is it? | What day is the party? => On {day}.
q What is the date? | On what date is it? => On {date}.
- place ~
s We [celebrate|will be|meet] in {place}.
s It will be in {place}.
p It takes place in {place} | Place: {place}
q Where is it? | Where do the guests meet? | Where will they celebrate? => In {place}.
- number ~
s [About|Around|We will be about] {number} [people|friends] [will come|have said yes|].
p About {number} people are expected
q How many people are expected? | How many guests will come? => About {number}.
- food ~
s There will be {food}[, and plenty of it| for everyone|].
s [I am cooking|We will serve|My sister is making] {food}.
p There will be {food} | Food: {food}
q What will there be to eat? | What food is planned? => {food^}.
- bring ~
s [If you like, bring|Please bring|You could bring] {bring}[, nothing else|, no presents please|].
p Guests can bring {bring} | Bring {bring}
q What should {friend} bring? | What can the guests bring along? => {bring^}.
- extra ~
s {extra}[, by the way|].
p {extra}
- until
s [Let me know|Tell me|Just send me a message] by {until}[ if you can come| so that I can plan|].
p Answer by {until}
q By when should {friend} answer? | Until when is an answer needed? => By {until}.
- end
s [Hugs|Love|See you soon|Can't wait], {sender}
q Who sent the invitation? | Who invites {friend}? => {sender}.
t {sender} invites {friend} to {party} on {day}[ in {place}|]. | {friend} is invited to {party} at {time}[{+food},
    with {food}|]. | An invitation for {friend}: {party} on {date} at {time}.
h Invitation to {party} | {friend} is invited to {party} | {party} on {day}
e {food^} and good company: who could say no? | {friend}, keep {day} free! | One date to keep free, and it is a happy
    one. | Bring {bring} and good mood.
n How old will {sender} be? | What present does {sender} want? | Will there be dancing? | Who takes care of the music?
    | How did the two meet? | What happens if it rains? | How long does it take to get there?
k event, party = party
k day = day
k date = date
k time, start = time
k place, where = place
k food, to eat = food
k bring = bring
k answer by, deadline = until
k host, sender, from = sender
k guest, to = friend

== heating | en
$ landlord = @titled
$ sender = @full
$ thing, problem = heating; stays cold | shower; only gives cold water | kitchen tap; drips day and night | front
    door; does not lock any more | bedroom window; can't be closed | washing machine in the cellar; leaks | light in
    the stairway; has been out | doorbell; rings by itself | oven; switches itself off | balcony door; lets the rain
    in | elevator; gets stuck between two floors | toilet; does not stop running | mailbox; can't be opened | fridge;
    makes a terrible noise
$ flat = @int:2:48
$ since = [Monday|Tuesday|Sunday|Friday] | last weekend|{date}|the storm|the beginning of the month|the day before
    yesterday
$ date = @date
$ tried = turning it off and on again|cleaning it|tapping on it|oil|a new battery|a phone call to the caretaker
$ effect, effect2 = we have two small children; there are two small children in the flat | my mother is visiting and
    she is 82; a woman of 82 is visiting | I work from home; {sender} works from home | water has run into the hall;
    there is water in the hall | we can hardly sleep; nobody in the flat sleeps well | the neighbors below have
    complained; neighbors have complained
$ free = on [Monday|Tuesday|Wednesday|Thursday|Friday] [after four|before ten|all day|in the afternoon] | any
    [morning|evening] this week|from [two to six|eight to noon] tomorrow
$ phone = @phone
+ hello
s Dear {landlord}, | Hello {landlord},
+ problem
s the {thing} in flat {flat} {problem}. | [I am writing because|I have to tell you that] the {thing} [in|of] flat
    {flat} {problem}.
s [I live in flat {flat}|This is {sender} from flat {flat}], and the {thing} {problem}.
p The {thing} {problem} | Flat {flat}: the {thing} {problem}
q What is broken? | Which thing does not work? => The {thing}.
q What is wrong with the {thing}? | What does the {thing} do? => It {problem}.
q Which flat is it? | In which flat is the problem? | What is the number of the flat? => Flat {flat}. | {flat}.
- since ~
s It has been like this since {since}.
s It [began|started] on [a cold night|an ordinary evening], and since {since} it has [not got better|got worse].
p It has been so since {since}
q Since when has there been a problem? | How long has it been like this? => Since {since}.
- tried ~
s {tried^} did not help. | [I tried|We have tried] {tried}, but [without success|it is no better].
p {tried^} did not help
q What has been tried[ already|]? | What did not help? => {tried^}.
- effect ~
s {effect}, so [it is urgent|please hurry|we can't wait long].
s Please understand that this is [urgent|hard for us]: {effect}.
p {effect2}{+effect}
q Why is it urgent? | Why should it be done soon? => Because {effect2}{+effect}.
+ ask
s [Could you please|Would you please|I kindly ask you to] send somebody to [repair it|look at it|fix it]?
s [When can|Can] a [plumber|repair person|technician] come?
p {landlord} should send somebody
q What does {sender} ask for? | What should {landlord} do? => Send somebody to repair it. | Have it repaired.
- free ~
s I am at home {free}.
s [Somebody is here|The best time is|You find me here] {free}.
p Somebody is at home {free}
q When is somebody at home? | When can the repair person come? => {free^}.
- phone
s My number is {phone}. | Please call {phone}[ first| before you come|].
p Call {phone}
q Which number should be called? | What is the phone number? => {phone}.
- end
s [Thank you|Many thanks|Kind regards], {sender}
q Who wrote to {landlord}? | Who lives in flat {flat}? => {sender}.
t {sender} [tells|writes to] {landlord} that the {thing} {problem} and asks for a repair. | In flat {flat} the {thing}
    {problem}[{+since} since {since}|], and a repair is needed. | {landlord} is asked to have the {thing} repaired.
h {thing} in flat {flat} needs repair | Repair needed: {thing} | {thing} {problem}
e Who will save flat {flat}? | The {thing} {problem}, and patience is running out. | A small fault makes a long week
    for {sender}. | When the {thing} {problem}, every day counts. | {landlord} has mail, and it is not a love letter.
n How high is the rent? | Who built the house? | What will the repair cost? | How long has {sender} lived there? |
    When was the {thing} bought? | What is the name of the caretaker?
k broken, thing, object = thing
k flat, apartment = flat
k problem, fault = problem
k since = since
k free, at home = free
k phone, call = phone
k name, sender, tenant = sender
k landlord, to = landlord

== away | en
$ sender = @first
$ deputy, second = {first1}; {first2} | {first1}; {first2}
$ first1 = @first
$ first2 = @first
$ start, back = @dates
$ where = on holiday in {town}|at a fair in {town}|on a course in {town}|at a wedding in {town}|in hospital for a
    small operation|on a cycling tour near {town}|on parental leave|at the branch in {town}
$ town = @town
$ work = the new price list|the big order from {town2}|the newsletter|the holiday plan|the folder of invoices|the
    budget for next year|the shop window|the fair stand|the tax form|the survey among customers
$ town2 = @town
$ state = is nearly done|is half finished|has not been started|only needs a last check|waits for the numbers from
    {second}|must go out by {due}
$ due = @day
$ mail = {deputy}@example.com
$ key = the key to the cupboard is with {second}|the password is with {second}|all files are in the shared folder|the
    desk by the window may be used|the plants need water on Wednesday|the printer takes paper from the lower tray
+ hello
s Hi all, | Dear colleagues, | Hello everybody,
+ away
s I [will be|am] {where} from {start} and [will be|am] back on {back}.
s From {start} [on|] I will be {where}; on {back} I will be at my desk again.
p [{sender}|The sender] is away from {start} | Back on {back}
q When will {sender} be back? | On what date does {sender} return? => On {back}.
q Where will {sender} be? | Why is {sender} away? | What is the reason for being away? => {where^}.
q From when is {sender} away? | When does it begin? => From {start}. | On {start}.
+ deputy
s [During that time|While I am away|Until then] {deputy} [takes over|will look after things|answers for me].
s {deputy} [has agreed to step in|knows about everything|will help you][, so please write to {mail}|].
p {deputy} takes over | {deputy} is the one to ask
q Who takes over? | Who should people ask? | Who stands in for {sender}? => {deputy}.
q What is the mail address? => {mail}.
- work ~
s {work^} {state}. | [About|As for] {work}: it {state}.
p {work^} {state}
q What about {work}? | How far is {work}? | What is the state of {work}? => It {state}.
- key ~
s {key}. | [One more thing:|And please remember:] {key}.
p {key}
- urgent ~
s [If it is really urgent,|Only if the house is on fire,|In an emergency] you can [text|call] me[, but not before
    nine|].
s [I will read|I won't read] mails [once a day|during this time].
- end
s [Take care|See you then|Thank you all|Best wishes], {sender}
t {sender} is away [until {back}|from {start}] and {deputy} takes over. | {deputy} stands in for {sender}, who will
    return on {back}. | Until {back}, {deputy} answers for {sender}, who is {where}.
h {sender} away until {back} | {deputy} stands in for {sender} | Who to ask from {start}
e One desk empty, one helper ready: {deputy}. | {deputy} holds the fort. | What happens when {sender} is gone? | Cat
    away, mice at work until {back}. | Where is {sender}? Not here before {back}.
n How much does the trip cost? | Who travels with {sender}? | How long has {sender} worked there? | What is the
    weather like there? | Who is the boss?
k name, sender, who = sender
k away from, from, start = start
k back, return = back
k deputy, contact, stands in = deputy
k place, town = town
k task, work = work

== trip | en
$ club = hiking club|chess club|school choir|senior group|swim team|photo group|language course|church group|youth
    fire brigade|bird watching group|seventh grade|bowling team
$ goal, see = the castle in {town}; the knights' hall | the marble quarry near {town}; the green pond | the zoo in
    {town}; the young otters | the island; the old lighthouse | the museum of clocks in {town}; the clock without
    hands | the cheese factory in {town}; how cheese is made | the observatory; the rings of Saturn | the botanical
    garden; the giant water lilies | the harbor of {town}; a real submarine | the waterfall near {town}; the path
    behind the water
$ town = @town
$ day = @day
$ until, date = @dates
$ meet, back = [8|9|10] a.m.; [5|6|7|8] p.m. | [7|8|9|10] am; [4|5|6|7] pm | [7|8|9]:[15|30|45] am; [5|6|7]:[00|30] pm |
    [7|8|9|10]am; [4|5|6|7]pm | [7|8|9]:[00|15|30]; [16|17|18|19]:[00|30] | noon; [7|8] pm
$ where = the bus stop on {street}|the main station, platform [2|3|5|8]|the parking lot behind the gym|the school
    gate|the fountain|the town hall
$ street = @street
$ price = @price:6:45
$ incl = the ride and the ticket|the bus and lunch|the ticket and a guided tour|everything but lunch|the ride, the
    ticket and an ice cream
$ bring = sturdy shoes|a packed lunch|a rain jacket|your ID|swimming things|sunscreen and a hat|a full water bottle|a
    small backpack
$ leader = @titled
$ phone = @phone
$ seats = @amount:12:48
+ hello
s Dear members, | Dear all, | Dear families, | Hello friends of the {club},
+ goal
s the {club} [is going|will go|travels] to {goal} on {day}[, {date}|].
s on {day}[, {date},|] we [go|want to go|will travel] to {goal}[ with the {club}|].
p The {club} visits {goal} | The trip is on [{day}|{date}]
q Where is the trip going? | What does the {club} visit? | Where does the group travel? => To {goal}. | {goal^}.
q On which day is the trip? | What day do they go? => On {day}.
q What is the date of the trip? => {date}. | On {date}.
- see ~
s [There we will see|We will see|The highlight is] {see}. | [Don't miss|Everybody wants to see] {see}!
p The group will see {see} | Highlight: {see}
q What will they see there? | What is the highlight? => {see^}.
+ meet
s We meet at {meet} at {where}[ and will be back at about {back}|].
s [The meeting point is|Please come to] {where} at {meet}[; we return at {back}|].
p Meet at {meet} at {where} | Meeting point: {where}, {meet}
q When does the group meet? | At what time do they meet? => At {meet}.
q Where does the group meet? | What is the meeting point? => At {where}. | {where^}.
q When will they be back? | What time do they return? => At about {back}. | At {back}.
- price ~
s It costs {price} a person[, which includes {incl}|].
s The price is {price}[ and covers {incl}|][; children pay half|].
p The price is {price} | It costs {price} a person
q How much is it? | What does the trip cost? | What is the price? => {price^}. | {price} a person.
q What is included in the price? | What does the price cover? => {incl^}.
- bring ~
s [Please bring|Remember|You will need] {bring}.
p Bring {bring}
q What should people bring? | What will they need? => {bring^}.
- seats ~
s [There are only|We have] {seats} seats[ on the bus|, so be quick|].
p There are {seats} seats
q How many seats are there? | How many can come along? => {seats^}.
- until
s [Sign up|Please register|You can sign up] with {leader} by {until}[ ({phone})| at {phone}|].
p Sign up by {until} | {leader} takes the names
q By when [must people|do they have to] sign up? | What is the last day to register? => By {until}.
q With whom do people sign up? | Who takes the names? => With {leader}. | {leader}.
t The {club} visits {goal} on {day}[ and meets at {meet}|]. | A trip to {goal} is planned for {date}[; it costs
    {price}|]. | Members of the {club} can join a trip to {goal} on {day}[{+until}, if they register by {until}|].
h {club} visits {goal} | Trip to {goal} on {day} | Off to {goal}
e Ever wondered about {see}? | Pack your things: {goal} is waiting. | {club^} on the road, with a seat for you.
n Who drives the bus? | What is the weather like there? | How old is the {club}? | What will they eat for dinner? |
    How far away is it? | Who went along last year?
k group, club = club
k destination, trip to, goal = goal
k day = day
k date = date
k meeting time, time, start = meet
k meeting point, where = where
k price = price
k bring = bring
k sign up by, deadline = until
k leader, contact = leader

== news from a friend | en
$ friend = @first
$ sender = @first
$ change, job & work = I have a new job; I drive a tram now; driving a tram | I have a new job; I bake bread at night;
    baking bread at night | I found a new job; I look after old trees; looking after old trees | I changed jobs; I
    teach children to swim; teaching children to swim | I have a new job; I repair clocks; repairing clocks | I
    changed jobs; I answer phones at a hotel; answering phones at a hotel | I found a new job; I sort books in a
    library; sorting books in a library | I went back to school; I learn nursing; learning nursing | I went back to
    school; I study law in the evening; studying law | I started something new; I am learning carpentry; learning
    carpentry | I quit the office; I sell flowers at the market now; selling flowers | I left the bank; I milk forty
    goats every morning; milking goats
$ town = @town
$ since = last week|New Year|last summer|Easter|the first of {month}
$ month = @month
$ home, detail = a small flat above a bakery; I wake up to the smell of bread | a room with a view of the railway; I
    know the timetable by heart | half of an old farmhouse; the neighbors are mostly chickens | a houseboat; when it
    storms, the lamp swings | two rooms on the fifth floor without an elevator; my legs are getting strong
$ pet, pname = a cat; {n3} | an old dog; {n3} | a parrot; {n3} | a tortoise; {n3}
$ n3 = Biscuit|Pepper|Moses|Button|Luna|Captain|Noodle|Pickle|Sir Henry|Plum|Ziggy|Domino
$ miss = the walks by the river|the terrible jokes at lunch|Sunday pancakes|the sea|the choir|homemade soup|the market
    on Saturdays|the noisy old tram
$ plan = come and visit me in {month2}|meet halfway for coffee|call on Sunday|spend a weekend together|go camping
    again
$ month2 = @month
$ bad, bad2 = my bike was stolen last week; a bike was stolen | I broke my little toe on a table leg; a toe is broken
    | the winter here is long and grey; the winter is long and grey | I burned my first cake; a cake was burned | I
    still get lost on the way home; {sender} gets lost on the way home | my phone fell into the soup; a phone fell
    into the soup
+ hello
s Dear {friend}, | Hi {friend}! | Hello {friend},
s {friend}, [it has been too long|I owe you a letter|finally some news].
+ change
s {change}: {job}[, and I like it|, and I am tired but happy|]. | [Guess what:|You won't believe it:|The big news
    first:] {job}.
p {sender} is {work} now | New work: {work}
q What does {sender} do now? | What is new in the life of {sender}? | What work does {sender} do? => {sender} is
    {work}.
- town ~
s I have lived in {town} since {since}. | [I moved|We moved] to {town}[, where I know nobody|, near the border|].
p The new home is {town}
q Where does {sender} live now? | To which town did {sender} move? => In {town}. | {town}.
- home ~
s I [found|rent|have] {home}; {detail}. | [My home is|Home is] {home}, and {detail}.
p {sender} lives in {home}
q What kind of home does {sender} have? | Where does {sender} sleep? => {home^}.
- pet ~
s I also have {pet} [called|named] {pname}. | {pname}, {pet}, [keeps me company|moved in with me].
p {pet^}: {pname}
q What is the pet called? | What is the name of {pet}? => {pname}.
q What pet does {sender} have? | Which animal lives with {sender}? => {pet^}.
- bad ~
s {bad}. | [Not everything is perfect:|The bad news:|Less nice:] {bad}.
p {bad2^}{+bad}
q What went wrong? | What is the bad news? => {bad2^}{+bad}.
- miss ~
s I miss {miss}[ a lot| more than I thought|]. | What I miss most: {miss}.
p {sender} misses {miss}
q What does {sender} miss? => {miss^}.
+ plan
s [Shall we|Why don't we|Could we] {plan}? | [I hope we can|I would love to] {plan}.
q What does {sender} suggest? => To {plan}.
+ end
s [Hugs|Love|Yours|Write soon], {sender}
q Who wrote the letter? | Who is it from? => {sender}.
t {sender} tells {friend} about a new life[ in {town}|][, {work},|]. | {sender} is {work} now and misses {miss}. |
    {sender}, who is {work} now, [would like to see {friend} again|hopes to meet {friend} soon]. | {sender} writes to
    {friend}[ from {town}|] with news [about work and home|about {pname}|of a fresh start]. | {friend} gets news from
    {sender}, who [now lives in {town}|has started something new].
h News from {sender} | {sender} writes to {friend} | A letter from {town}
e A new start, and {pname} is part of it. | Somebody in {town} misses {miss}. | From an old life to {work}. | What
    does {sender} miss most? | Between boxes and big plans, there was time for a letter.
n How old is {sender}? | What does {sender} earn? | Has {friend} answered? | How did {sender} find the flat? | Does
    {sender} have brothers or sisters? | What is the rent?
k sender, from = sender
k to, friend = friend
k town, place = town
k pet = pname
k since = since
'''

KOREAN = r'''
== 모임 변경 | ko
$ group = 여러분|회원 여러분|모두들
$ event, what = 기획 회의; 다음 달 계획 | 합창 연습; 봄 공연 | 학부모 모임; 체험 학습 | 응급 처치 교육; 응급 처치 | 공장 견학; 새 거래처 | 텃밭 모임; 새 꽃밭 | 매출 회의;
    이번 분기 매출 | 인쇄소 상담; 새 안내 책자 | 이사회; 지붕 수리 | 안전 교육; 새 기계 | 독서 모임; 다음에 읽을 책 세 권 | 면접 연습; 취업 면접 | 고객 응대 교육; 어려운 전화 받기 |
    반상회; 주차 문제 | 동호회 모임; 가을 여행
$ until, old, new = @threedays
$ time = @time
$ why = [두|세] 분이 [아프셔서|휴가라서|출장이라서] | 방을 새로 칠하고 있어서|그날 [버스가|지하철이] 다니지 않아서|강사님이 비행기를 놓치셔서|강당 난방이 고장 나서|팀장님이 {town}에 가셔야
    해서|화면 장치를 아직 고치고 있어서|그날이 공휴일이라서|{town}에서 오시는 손님이 늦어져서
$ town = @town
$ place = 2층 회의실|작은 강당|도서관|구내식당|3층 소회의실|옛 체육관|시장 앞 찻집|마을 회관|203호
$ bring = 서명한 서류|노트북|지난달 자료|필기도구|질문 목록|의견 두 가지|일정표|예전 도면|초안 한 부
$ sender = @full
+ hello
s {group}, 안녕하세요. | 안녕하세요, {group}.
+ moved
s {old}에 하기로 한 {event:이} [{new} {time:으로}|{new}로] 바뀌었습니다.
s {event:을} {old}에 하지 못하게 되어 [{new} {time:으로}|{new}로] 옮깁니다.
s [알려 드립니다.|죄송하지만 일정이 바뀌었습니다.] {event:은} {old}이 아니라 {new}[ {time}|]에 합니다.
p {event} 날짜가 {new}로 바뀌었어요 | {old} 대신 {new}에 해요 | 새 날짜는 {new}이에요
q {event:은} 언제로 바뀌었나요? | 바뀐 요일은 언제인가요? | {event:은} 무슨 요일에 하나요? => {new}로 바뀌었어요. | {new}이에요.
q 원래는 언제 하기로 했나요? | 처음 정한 요일은 언제였나요? => {old}에 하기로 했어요. | {old}이었어요.
q 몇 시에 시작하나요? | 바뀐 시간은 몇 시인가요? => {time}에 시작해요. | {time:이에요}.
- why
s {why} 날짜를 바꾸게 되었습니다. | {why} 어쩔 수 없었습니다.
s [갑작스럽지만|아쉽게도|사정을 말씀드리면] {why} 그날은 어렵습니다.
p {why} 날짜를 바꿨어요
q 왜 날짜를 바꾸었나요? | 바뀐 까닭은 무엇인가요? | {old}에는 왜 못 하나요? => {why} 바꾸었어요.
- place ~
s 장소는 {place}입니다. | 이번에는 {place}에서 모입니다. | {place:으로} 와 주세요.
p {place}에서 모여요 | 장소는 {place:이에요}
q 어디에서 모이나요? | 장소는 어디인가요? => {place}에서 모여요. | {place:이에요}.
- what ~
s 이번에는 {what}에 대해 이야기합니다. | [이야기할 것은|주제는] 그대로 {what}입니다.
p {what}에 대해 이야기해요
q 무엇에 대해 이야기하나요? | 주제는 무엇인가요? => {what:이에요}. | {what}에 대해 이야기해요.
- bring ~
s 오실 때 {bring:을} 가져오세요. | {bring:을} 꼭 챙겨 주시기 바랍니다.
p {bring:을} 가져와야 해요 | 준비물은 {bring:이에요}
q 무엇을 가져가야 하나요? | 준비물은 무엇인가요? => {bring:이에요}. | {bring:을} 가져가야 해요.
- reply ~
s 참석하실 수 있는지 {until}까지 알려 주세요. | 새 날짜가 어려우시면 {until}까지 답장해 주세요.
p {until}까지 답해야 해요
q 언제까지 답해야 하나요? | 답장은 언제까지 보내면 되나요? => {until}까지예요. | {until}까지 답해야 해요.
- end
s [감사합니다|그날 뵙겠습니다|양해 부탁드립니다]. {sender} 드림
q 누가 보낸 편지인가요? | 보낸 사람은 누구인가요? | 이 글은 누가 썼나요? => {sender} 씨예요. | {sender} 씨가 썼어요.
t {event:이} {old}에서 {new}로 바뀌었습니다. | [{+why}{why} |]{event:을} {new}에 하기로 했습니다. | {sender} 씨가 {event} 날짜를 {new}로 바꾼다고
    알립니다. | {event:은} 이제 {new}[ {time}|]에 합니다.
h {event}, {new}로 변경 | {event} 날짜 변경 | {event:은} {new}에
e 달력에서 {old}을 지우셨나요? | 달력을 다시 볼 시간입니다. | 하루가 지워지고 다른 하루가 생겼습니다.
n 모임은 몇 시간 걸리나요? | 모두 몇 명이 오나요? | 음료 값은 누가 내나요? | 지난번에는 무엇을 정했나요? | {sender} 씨는 몇 살인가요? | 주차는 어디에 하나요?
k 행사, 모임, 일정 = event
k 새 날짜, 요일, 날짜 = new
k 원래 날짜, 이전 요일 = old
k 시간, 시작 = time
k 장소, 곳 = place
k 준비물, 가져올 것 = bring
k 답장 기한, 기한 = until
k 보낸 사람, 이름 = sender

== 불량품 | ko
$ shop = @shop
$ item, part, flaw, flaw2 = 주전자; 뚜껑; 닫히지 않습니다; 닫히지 않아요 | 책상 등; 스위치; 자꾸 빠집니다; 자꾸 빠져요 | 정원 의자; 다리 하나; 짧습니다; 짧아요 | 겨울 외투;
    지퍼; 중간에서 걸립니다; 중간에서 걸려요 | 찻주전자; 주둥이; 깨져 있습니다; 깨져 있어요 | 배낭; 끈 하나; 떨어졌습니다; 떨어졌어요 | 벽시계; 긴 바늘; 움직이지 않습니다; 움직이지 않아요 |
    토스터; 전선; 찢어져 있습니다; 찢어져 있어요 | 어린이 자전거; 종; 없습니다; 없어요 | 청소기; 호스; 갈라졌습니다; 갈라졌어요 | 책장; 윗판; 긁혀 있습니다; 긁혀 있어요 | 비옷; 소매; 물이
    샙니다; 물이 새요 | 여행 가방; 바퀴 하나; 돌지 않습니다; 돌지 않아요 | 장화; 왼쪽 밑창; 벌어졌습니다; 벌어졌어요 | 머리 말리개; 플러그; 너무 뜨거워집니다; 너무 뜨거워져요
$ order = @code
$ bought = @date
$ price = @won:15000:180000
$ arrived = @day
$ late = 이틀|사흘|일주일|열흘|2주
$ want, want2 = 새 물건으로 바꿔; 새 물건으로 바꾸고 싶어 | 돈을 돌려; 돈을 돌려받고 싶어 | 부품을 보내; 부품을 받고 싶어 | 고쳐; 수리를 받고 싶어
$ sender = @full
$ phone = @phone
+ hello
s 안녕하세요. | 안녕하세요, {sender}입니다. | 수고 많으십니다.
+ bought
s [{bought}에|얼마 전에] {item:을} 주문했습니다[. 주문 번호는 {order}입니다|].
s {bought}에 산 {item} 때문에 [편지를 드립니다|연락드립니다][(주문 번호 {order})|].
p {item:을} 주문했어요 | {bought}에 {item:을} 샀어요
q 무엇을 주문했나요? | 손님은 무엇을 샀나요? | 어떤 물건에 대한 글인가요? => {item:을} 주문했어요. | {item:이에요}.
q 언제 주문했나요? | 물건은 언제 샀나요? => {bought}에 주문했어요. | {bought}이에요.
q 주문 번호는 무엇인가요? | 주문 번호가 어떻게 되나요? => {order:이에요}.
- arrived ~
s 물건은 {arrived}에 왔습니다[. 약속보다 {late} 늦었습니다|]. | {arrived}에야 받았습니다[. {late} 늦게 온 셈입니다|].
p 물건은 {arrived}에 왔어요 | 물건이 {late} 늦게 왔어요
q 물건은 언제 도착했나요? | 무슨 요일에 받았나요? => {arrived}에 왔어요. | {arrived}이에요.
q 얼마나 늦게 왔나요? => {late} 늦게 왔어요.
+ flaw
s [그런데 열어 보니|아쉽게도|겉은 멀쩡한데|마음에 들지만] {part:이} {flaw}.
s [상자를 열고 놀랐습니다.|한 번 써 보니 문제가 있습니다.] {part:이} {flaw}.
p {part:이} {flaw2}
q 무엇이 문제인가요? | 물건에 어떤 문제가 있나요? | {item:은} 어디가 잘못되었나요? => {part:이} {flaw2}.
- price ~
s 값은 {price}이었습니다. | {price:이나} 주고 샀는데 속상합니다. | {price:을} 낸 물건이라 더 아쉽습니다.
p 값은 {price}이에요
q 얼마를 냈나요? | 물건 값은 얼마인가요? => {price}이에요. | {price:을} 냈어요.
- photo ~
s 사진을 함께 보냅니다. | 사진 두 장을 붙였습니다. | 보시기 쉽게 짧은 영상도 찍었습니다.
+ wish
s {want} 주시기 바랍니다. | 가능하다면 {want} 주세요. | {want} 주실 수 있을까요?
p 손님은 {want2} 해요
q 손님은 무엇을 바라나요? | {sender} 씨가 원하는 것은 무엇인가요? => {want2} 해요.
- phone
s 제 전화번호는 {phone}입니다. | 연락은 [저녁에 |]{phone:으로} 부탁드립니다.
p 전화번호는 {phone:이에요}
q 전화번호는 무엇인가요? | 어디로 연락하면 되나요? => {phone:이에요}.
- end
s [감사합니다|답장 기다리겠습니다]. {sender} 드림
q 누가 쓴 글인가요? | 손님의 이름은 무엇인가요? => {sender} 씨예요.
t {sender} 씨가 산 {item}에 문제가 있어 {want2} 합니다. | {item}의 {part:이} 잘못되어 손님이 가게에 글을 썼습니다. | 손님이 {item}에 대해 불만을 적었습니다.
    {part:이} {flaw}.
h {item} 불량 문의 | {item}, {part}에 문제 | {item} 때문에 보낸 편지
e 새 {item}, 상자를 열자 이게 웬일일까요? | 기다리던 {item:이} 이렇게 올 줄은 몰랐습니다. | 상자를 열기 전까지는 좋았습니다.
n {item:은} 무슨 색인가요? | 손님은 어느 도시에 사나요? | 보증 기간은 얼마인가요? | 배송비는 얼마인가요? | 가게에서 답장이 왔나요?
k 물건, 상품 = item
k 주문 번호 = order
k 주문일, 날짜 = bought
k 가격, 금액 = price
k 도착, 받은 날 = arrived
k 이름, 손님 = sender
k 전화, 연락처 = phone

== 초대 | ko
$ friend = @first
$ sender = @first
$ party = 생일 잔치|집들이|여름 잔치|송별 저녁|보드게임 모임|소풍|마당 잔치|고기 굽는 날|아기 돌잔치|부침개 파티|결혼기념일 저녁|옛날 노래 듣는 밤
$ day = @day
$ until, date = @dates
$ time = @time
$ place = 새집|강가 공원|할머니 댁 마당|{town} 마을 회관|건물 옥상|{town} 근처 잔디밭|학교 뒤 언덕|바닷가 민박
$ town = @town
$ number = @count:6:30:명
$ food = 떡볶이와 김밥|된장찌개와 전|카레|케이크 세 가지|만두|과일과 치즈|집에서 만든 피자|비빔밥|잡채와 불고기
$ bring = 샐러드|돗자리|마실 것|접이의자|기타|작은 간식|따뜻한 옷|옛날 사진|실내화
$ extra = 아이들은 위층에서 자도 돼|강아지도 데려와|오빠가 기타를 칠 거야|어두워지면 불을 피울 거야|골목에 주차해도 돼|막차는 열한 시야|선물은 필요 없어
+ hello
s {friend}에게 | {friend}, 잘 지내? | {friend}, 오랜만이야.
+ invite
s {day}[ {date}|] {time}에 {party:을} 해. [꼭 와 줘.|네가 오면 정말 좋겠어.|와 줄 수 있어?]
s [드디어|이번에] {party:을} 하기로 했어. {date} {time:이야}. [너도 꼭 와|기다릴게].
p {time}에 {party:을} 해요 | {party} 날짜는 [{day}|{date}]이에요
q {friend:은} 무엇에 초대받았나요? | 무슨 모임인가요? | 무엇을 하려고 모이나요? => {party:이에요}. | {party}에 초대받았어요.
q 몇 시에 시작하나요? | 시간은 몇 시인가요? => {time:이에요}. | {time}에 시작해요.
q 무슨 요일인가요? | 어느 요일에 모이나요? => {day}이에요.
q 며칠인가요? | 날짜는 언제인가요? => {date}이에요.
- place ~
s 장소는 {place:이야}. | {place}에서 모일 거야. | {place:으로} 오면 돼.
p {place}에서 모여요 | 장소는 {place:이에요}
q 어디에서 하나요? | 장소는 어디인가요? | 어디로 가면 되나요? => {place:이에요}. | {place}에서 해요.
- number ~
s 모두 {number}쯤 와. | 지금까지 {number:이} 온다고 했어.
p {number}쯤 와요
q 몇 명이 오나요? | 손님은 얼마나 되나요? => {number}쯤 와요.
- food ~
s 먹을 것은 {food}. 넉넉히 준비할게. | {food:을} 만들 거야. | 엄마가 {food:을} 해 주신대.
p {food:을} 먹어요 | 음식은 {food:이에요}
q 무엇을 먹나요? | 어떤 음식이 나오나요? => {food:이에요}.
- bring ~
s 올 때 {bring} 좀 가져와. | {bring}만 챙겨 오면 돼. | {bring:을} 가져오면 더 좋아.
p {bring:을} 가져가면 돼요
q 무엇을 가져가야 하나요? | {friend:은} 무엇을 챙겨야 하나요? => {bring:을} 가져가야 해요. | {bring:이에요}.
- extra ~
s {extra}. | 아, 그리고 {extra}.
- until
s 올 수 있는지 {until}까지 알려 줘. | {until}까지 답해 줘[. 자리를 준비해야 하거든|].
p {until}까지 답해요
q 언제까지 답해야 하나요? | 답은 언제까지 주어야 하나요? => {until}까지예요.
- end
s [보고 싶다|그날 봐|기다릴게]. {sender:이가} | {sender} 씀
q 누가 초대했나요? | 누가 보낸 글인가요? => {sender:이} 초대했어요. | {sender:이에요}.
t {sender:이} {friend}에게 {day}에 하는 {party}에 오라고 합니다. | {friend:이} {party}에 초대를 받았습니다. 시간은 {time}입니다. | {party:을} {date}
    {time}에 한다는 초대입니다.
h {party} 초대 | {friend}에게 온 {party} 초대 | {party}, {date}
e {food:이} 기다리는 날, 올 수 있나요? | {friend}, {day} 비워 두었지? | 한 자리는 벌써 {friend}의 것입니다.
n {sender:은} 몇 살이 되나요? | 선물은 무엇이 좋은가요? | 음악은 누가 맡나요? | 비가 오면 어떻게 하나요? | 두 사람은 어떻게 만났나요?
k 행사, 모임 = party
k 요일 = day
k 날짜 = date
k 시간 = time
k 장소 = place
k 음식 = food
k 준비물, 가져올 것 = bring
k 답장 기한, 기한 = until
k 보낸 사람 = sender
k 받는 사람 = friend

== 수리 부탁 | ko
$ owner = 관리실|집주인님|관리 소장님|주인 아주머니
$ sender = @full
$ thing, problem, problem2 = 보일러; 켜지지 않습니다; 켜지지 않아요 | 샤워기; 찬물만 나옵니다; 찬물만 나와요 | 부엌 수도; 밤낮으로 샙니다; 밤낮으로 새요 | 현관문; 잠기지
    않습니다; 잠기지 않아요 | 방 창문; 닫히지 않습니다; 닫히지 않아요 | 세탁기; 물이 샙니다; 물이 새요 | 계단 전등; 꺼졌습니다; 꺼졌어요 | 초인종; 혼자 울립니다; 혼자 울려요 | 오븐; 저절로
    꺼집니다; 저절로 꺼져요 | 베란다 유리; 금이 갔습니다; 금이 갔어요 | 엘리베이터; 층 사이에서 멈춥니다; 층 사이에서 멈춰요 | 변기; 물이 멈추지 않습니다; 물이 멈추지 않아요 | 우편함; 열리지
    않습니다; 열리지 않아요 | 냉장고; 큰 소리가 납니다; 큰 소리가 나요
$ flat = @digits:101:1508:
$ since = 월요일|지난 주말|{date}|태풍이 온 날|이달 초|그저께
$ date = @date
$ tried = 껐다가 다시 켜 보았습니다|직접 닦아 보았습니다|옆집 분이 봐 주셨습니다|수건을 받쳐 두었습니다|긴급 번호로 전화했지만 받지 않았습니다
$ effect, effect2 = 어린아이가 둘 있어서; 어린아이가 둘 있어요 | 여든둘 되신 어머니가 와 계셔서; 여든둘 되신 어머니가 와 계세요 | 집에서 일을 해서; 집에서 일을 해요 | 복도까지 물이
    흘러서; 복도까지 물이 흘러요 | 밤에 잠을 못 자서; 밤에 잠을 못 자요 | 아랫집에서 말씀을 하셔서; 아랫집에서 말씀을 하세요
$ free = [월요일|화요일|수요일|목요일|금요일] [오전|오후|저녁|아침] | 이번 주 [저녁|주말]|내일 [오전|오후|저녁]
$ phone = @phone
+ hello
s {owner}, 안녕하세요. | 안녕하세요.
+ problem
s {flat}호에 사는 {sender}입니다. {thing:이} {problem}.
s {flat}호 {thing:이} {problem}. | {flat}호입니다. [다름이 아니라|며칠 전부터] {thing:이} {problem}.
p {flat}호 {thing:이} {problem2} | {thing:이} {problem2}
q 무엇이 고장 났나요? | 어떤 물건에 문제가 있나요? => {thing:이에요}.
q {thing:이} 어떻게 되었나요? | {thing}에 무슨 문제가 있나요? => {problem2}.
q 몇 호인가요? | 어느 집에서 쓴 글인가요? => {flat}호예요.
- since ~
s {since}부터 그렇습니다. | {since}부터 이런 일이 있었습니다.
p {since}부터 그래요
q 언제부터 그랬나요? | 문제는 언제 시작되었나요? => {since}부터예요.
- tried ~
s {tried}. 그래도 그대로입니다. | {tried}[. 소용이 없었습니다|].
- effect ~
s {effect} 급합니다. | {effect} 무척 힘듭니다. | {effect} 오래 기다리기 어렵습니다.
p {effect2}
q 왜 급한가요? | 빨리 고쳐야 하는 까닭은 무엇인가요? => {effect2}.
+ ask
s 사람을 보내 고쳐 주시기 바랍니다. | 빨리 봐 주실 수 있을까요? | 기사님을 보내 주세요.
p 사람을 보내 고쳐 달라고 해요
q {sender} 씨는 무엇을 부탁하나요? | 무엇을 해 달라고 하나요? => 고쳐 달라고 해요.
- free ~
s {free}에 집에 있습니다. | {free}에 오시면 됩니다.
p {free}에 집에 사람이 있어요
q 언제 집에 있나요? | 언제 가면 되나요? => {free}에 있어요. | {free}이에요.
- phone
s 전화는 {phone}입니다. | 오시기 전에 {phone:으로} 전화해 주세요.
p 전화번호는 {phone:이에요}
q 전화번호는 무엇인가요? | 어디로 전화하면 되나요? => {phone:이에요}.
- end
s 감사합니다. {sender} 드림 | {sender} 올림
q 누가 쓴 글인가요? | {flat}호에는 누가 사나요? => {sender} 씨예요.
t {flat}호에서 {thing:을} 고쳐 달라고 합니다. | {flat}호 {sender} 씨가 {thing:을} 고칠 사람을 보내 달라고 합니다. | {since}부터 {flat}호 {thing}에 문제가
    있어 수리를 부탁합니다. | {sender} 씨가 {thing} 수리를 부탁합니다. | {flat}호 {thing:이} {problem}. 수리가 필요합니다.
h {flat}호 {thing} 수리 부탁 | {thing} 고장 | {flat}호 {thing:이} 말썽
e {flat}호를 누가 구해 줄까요? | {since}부터 {flat}호는 편할 날이 없습니다. | 작은 고장 하나로 길어진 한 주입니다. | {thing} 하나가 온 집을 흔듭니다.
n 집세는 얼마인가요? | 수리비는 얼마인가요? | 누가 지은 집인가요? | {sender} 씨는 여기 얼마나 살았나요? | 관리 소장의 이름은 무엇인가요?
k 고장 난 것, 물건 = thing
k 호수, 집 = flat
k 언제부터 = since
k 집에 있는 때, 가능한 시간 = free
k 전화, 연락처 = phone
k 이름, 보낸 사람 = sender

== 휴가 | ko
$ sender = @full
$ deputy = @titled
$ second = @titled
$ start, back = @dates
$ where, where2 = {town}에서 휴가를 보냅니다; 휴가를 보내요 | {town} 박람회에 갑니다; 박람회에 가요 | {town}에서 교육을 받습니다; 교육을 받아요 | {town}에서 하는 동생
    결혼식에 갑니다; 동생 결혼식에 가요 | 작은 수술을 받습니다; 작은 수술을 받아요 | {town:으로} 이사합니다; 이사를 해요 | 육아 휴직을 합니다; 육아 휴직을 해요
$ town = @town
$ work = 새 가격표|{town2} 주문|소식지|휴가 계획표|이달 청구서|고장 난 복사기|가게 진열대|박람회 준비|세금 서류|손님 설문
$ town2 = @town
$ state, state2 = 거의 끝났습니다; 거의 끝났어요 | 절반쯤 했습니다; 절반쯤 했어요 | 아직 시작하지 못했습니다; 아직 시작하지 못했어요 | 한 번만 더 보면 됩니다; 한 번만 더 보면 돼요 |
    {second}의 숫자를 기다립니다; {second}의 숫자를 기다려요 | {due}까지 보내야 합니다; {due}까지 보내야 해요
$ due = @day
$ key, key2 = 사물함 열쇠는 첫 번째 서랍에 있습니다; 사물함 열쇠는 첫 번째 서랍에 있어요 | 비밀번호는 {second}에게 물어보세요; 비밀번호는 {second}에게 물어봐요 | 파일은 모두 함께
    쓰는 폴더에 있습니다; 파일은 함께 쓰는 폴더에 있어요 | 화분에는 수요일에 물을 주세요; 화분에는 수요일에 물을 줘요 | 복사 종이는 아래 칸에 있습니다; 복사 종이는 아래 칸에 있어요
+ hello
s 안녕하세요, {sender}입니다. | 여러분, 안녕하세요.
+ away
s {start}부터 {where}. {back}에 돌아옵니다. | 저는 {start}부터 자리를 비우고 {back}에 다시 나옵니다.
p {start}부터 자리를 비워요 | {back}에 돌아와요
q {sender} 씨는 언제 돌아오나요? | 언제 다시 나오나요? => {back}에 돌아와요. | {back}이에요.
q 언제부터 자리를 비우나요? | 쉬는 날은 언제 시작하나요? => {start}부터예요.
q {sender} 씨는 왜 자리를 비우나요? | 그동안 무엇을 하나요? => {where2}.
+ deputy
s 그동안 제 일은 {deputy:이} 맡습니다. | 급한 일은 {deputy}에게 말씀해 주세요. | {deputy:이} 모두 알고 있으니 {deputy}에게 물어보시면 됩니다.
p {deputy:이} 일을 맡아요 | {deputy}에게 물어보면 돼요
q 누가 일을 맡나요? | 그동안 누구에게 물어보면 되나요? => {deputy:이에요}. | {deputy}에게 물어보면 돼요.
- work ~
s {work:은} {state}. | {work} 말인데요, {state}.
p {work:은} {state2}
q {work:은} 어떻게 되었나요? | {work:은} 얼마나 되었나요? => {state2}.
- key ~
s {key}. | 그리고 {key}.
p {key2}
- urgent ~
s 편지는 하루에 한 번 봅니다. | 아주 급한 일이면 전화해 주세요.
- end
s [다녀와서 뵙겠습니다|잘 부탁드립니다|감사합니다]. {sender} 드림
t {sender} 씨는 {back}에 돌아오고 그동안 {deputy:이} 일을 맡습니다. | {start}부터 {deputy:이} {sender} 씨 일을 대신합니다. | {sender} 씨가 {start}부터
    자리를 비웁니다.
h {sender} 씨, {back}에 복귀 | {deputy:이} 대신합니다 | {start}부터 누구에게 물을까
e 빈자리는 하나, 든든한 사람도 하나. | {sender} 씨가 없는 동안 누가 자리를 지킬까요? | {deputy:이} 자리를 지킵니다.
n 여행비는 얼마인가요? | 누구와 함께 가나요? | {sender} 씨는 몇 년이나 일했나요? | 그곳 날씨는 어떤가요? | 사장님은 누구인가요?
k 이름, 보낸 사람 = sender
k 시작, 시작일 = start
k 복귀, 돌아오는 날 = back
k 담당, 대신하는 사람 = deputy
k 장소 = town
k 일, 업무 = work

== 나들이 | ko
$ club = 등산 모임|바둑 모임|어린이 합창단|어르신 모임|수영부|사진 모임|영어반|청년회|새 보는 모임|5학년|볼링 모임|독서회
$ goal, see = {town} 옛 성; 돌로 쌓은 큰 방 | {town} 돌산; 초록빛 연못 | {town} 동물원; 새끼 수달 | 작은 섬; 오래된 등대 | {town} 시계 박물관; 바늘 없는 시계 |
    {town} 두부 공장; 두부 만드는 모습 | 천문대; 토성의 고리 | 식물원; 커다란 연꽃 | {town} 항구; 진짜 잠수함 | {town} 폭포; 물 뒤로 난 길 | 한옥 마을; 전통 혼례
$ town = @town
$ day = @day
$ until, date = @dates
$ meet, back = 오전 [7|8|9|10]시; 오후 [4|5|6|7]시 | 오전 [7|8|9]시 30분; 오후 [5|6|7]시 | 아침 [일곱|여덟|아홉] 시; 저녁 [여섯|일곱|여덟] 시 |
    오전 [8|9|10]시; 오후 [5|6]시 30분
$ where = 시청 앞 정류장|기차역 2번 출구|체육관 뒤 주차장|학교 정문|분수대 앞|마을 회관 앞
$ price = @won:6000:45000
$ incl = 차비와 입장료|차비와 점심값|입장료와 안내비|점심을 뺀 모든 비용
$ bring = 편한 신발|도시락|비옷|신분증|수영복|모자|물통|작은 배낭
$ leader = @full
$ phone = @phone
$ seats = @count:12:48:자리
+ hello
s 안녕하세요. {club}입니다. | 여러분, 안녕하세요.
+ goal
s {day}[ {date}|]에 {goal:으로} 나들이를 갑니다. | {club}에서 {day}[ {date}|]에 {goal:을} 찾아갑니다.
p {club:이} {goal:으로} 가요 | 나들이는 [{day}|{date}]이에요
q 어디로 가나요? | 나들이 장소는 어디인가요? | {club:은} 어디를 찾아가나요? => {goal:으로} 가요. | {goal:이에요}.
q 무슨 요일에 가나요? => {day}이에요. | {day}에 가요.
q 며칠에 가나요? | 날짜는 언제인가요? => {date}이에요.
- see ~
s 그곳에서 {see:을} 볼 수 있습니다. | {see:은} 꼭 보셔야 합니다.
p {see:을} 볼 수 있어요
q 무엇을 볼 수 있나요? | 가장 볼 만한 것은 무엇인가요? => {see:이에요}. | {see:을} 볼 수 있어요.
+ meet
s {meet}까지 {where:으로} 오세요[. 돌아오는 시간은 {back}쯤입니다|]. | {where}에서 {meet}에 떠나는 버스를 탑니다[. {back}쯤 돌아옵니다|].
p {meet}에 {where}에서 모여요
q 몇 시에 모이나요? | 출발 시간은 몇 시인가요? => {meet:이에요}.
q 어디에서 모이나요? | 모이는 곳은 어디인가요? => {where:이에요}. | {where}에서 모여요.
q 몇 시에 돌아오나요? | 언제 돌아오나요? => {back}쯤 돌아와요.
- price ~
s 참가비는 {price}입니다[. {incl:이} 들어 있습니다|]. | 한 사람에 {price:이} 듭니다[({incl} 포함)|].
p 참가비는 {price}이에요
q 참가비는 얼마인가요? | 한 사람이 얼마를 내나요? => {price}이에요. | {price:을} 내요.
q 참가비에는 무엇이 들어 있나요? => {incl:이} 들어 있어요.
- bring ~
s {bring:을} 챙겨 오세요. | 준비물은 {bring}입니다.
p {bring:을} 챙겨야 해요
q 무엇을 가져가야 하나요? | 준비물은 무엇인가요? => {bring:이에요}.
- seats ~
s 자리는 {seats:이} 있습니다. | {seats}뿐이니 서둘러 주세요.
p 자리는 모두 {seats:이에요}
q 자리는 얼마나 있나요? | 몇 명이 갈 수 있나요? => {seats:이에요}.
- until
s {until}까지 {leader} 씨에게 신청하세요[({phone})|]. | 신청은 {until}까지 {leader} 씨가 받습니다.
p {until}까지 신청해요 | {leader} 씨에게 신청해요
q 언제까지 신청하나요? | 신청 기한은 언제인가요? => {until}까지예요.
q 누구에게 신청하나요? | 신청은 누가 받나요? => {leader} 씨예요. | {leader} 씨에게 신청해요.
t {club:이} {day}에 {goal:으로} 나들이를 갑니다. | {goal:으로} 가는 나들이가 {date}에 있습니다[. 참가비는 {price}입니다|]. | {club} 회원들이 {meet}에 모여
    {goal:을} 찾아갑니다.
h {club}, {goal} 나들이 | {goal:으로} 가는 날 | {day} {goal} 나들이
e {see:을} 본 적이 있나요? | 가방을 챙기세요. {goal:이} 기다립니다. | {club} 옆자리가 하나 비어 있습니다.
n 버스는 누가 운전하나요? | 그곳 날씨는 어떤가요? | 저녁은 무엇을 먹나요? | 거기까지 얼마나 먼가요? | 작년에는 어디에 갔나요?
k 모임, 단체 = club
k 가는 곳, 장소 = goal
k 요일 = day
k 날짜 = date
k 모이는 시간, 시간 = meet
k 모이는 곳 = where
k 참가비, 가격 = price
k 준비물 = bring
k 신청 기한, 기한 = until
k 담당, 신청 받는 사람 = leader

== 친구 소식 | ko
$ friend = @first
$ sender = @first
$ change & job2 = 요즘 전차를 몰아; 전차를 몰아요 | 밤에 빵을 구워; 밤에 빵을 구워요 | 오래된 나무를 돌봐; 오래된 나무를 돌봐요 | 아이들에게 수영을 가르쳐; 아이들에게 수영을 가르쳐요 |
    시계를 고쳐; 시계를 고쳐요 | 호텔에서 전화를 받아; 호텔에서 전화를 받아요 | 도서관에서 책을 정리해; 도서관에서 책을 정리해요 | 다시 학교에 다녀; 다시 학교에 다녀요 | 목공을 배워; 목공을
    배워요
$ town = @town
$ since = 2주 전|석 달 전|반년 전|설날|봄
$ home, detail = 빵집 위 작은 방; 아침마다 빵 냄새에 깨 | 기찻길이 보이는 방; 기차 시간을 다 외웠어 | 오래된 농가; 이웃은 거의 닭이야 | 강에 뜬 배; 바람이 불면 등이 흔들려 | 승강기
    없는 5층; 다리가 튼튼해졌어 | 시장 골목 끝 집; 아침마다 두부 장수가 지나가
$ pet = 고양이|늙은 개|앵무새|거북이|토끼|햄스터
$ pname = 비스킷|후추|단추|루나|대장|국수|자두|보리|두부|만두|감자|호떡
$ miss = 강가 산책|점심시간의 썰렁한 농담|일요일 부침개|바다|합창단|집에서 끓인 국|토요일 시장|시끄러운 옛 전차
$ plan, plan2 = 한번 놀러 와; 놀러 오라고 해요 | 중간에서 만나 커피 마시자; 만나서 커피를 마시자고 해요 | 일요일에 통화하자; 일요일에 통화하자고 해요 | 주말을 같이 보내자; 주말을 같이
    보내자고 해요 | 다시 캠핑 가자; 다시 캠핑을 가자고 해요
$ bad, bad2 = 지난주에 자전거를 잃어버렸어; 자전거를 잃어버렸어요 | 책상 다리에 발가락을 찧었어; 발가락을 찧었어요 | 첫 케이크를 태웠어; 첫 케이크를 태웠어요 | 아직도 집에 오는 길을 헤매;
    집에 오는 길을 헤매요 | 전화기를 국에 빠뜨렸어; 전화기를 국에 빠뜨렸어요
+ hello
s {friend}에게 | {friend}, 오랜만이야. | {friend}, 드디어 소식을 전해.
+ change
s [새 일을 시작했어.|큰 소식이 있어.|놀라지 마.] {change}. | 나는 {change}[. 힘들지만 좋아|].
p {sender:은} {job2}
q {sender:은} 요즘 무엇을 하나요? | {sender:이} 새로 하는 일은 무엇인가요? => {job2}.
- town ~
s {since}부터 {town}에 살아. | {town:으로} 이사했어[. 아는 사람이 아직 없어|].
p {town}에서 살아요
q {sender:은} 지금 어디에 사나요? | 어디로 이사했나요? => {town}에 살아요. | {town:이에요}.
- home ~
s 집은 {home:이야}. {detail}. | {home:을} 얻었는데 {detail}.
p 집은 {home:이에요}
q {sender:은} 어떤 집에 사나요? | 집은 어떤 곳인가요? => {home:이에요}.
- pet ~
s {pet:이} 한 마리 있어. 이름은 {pname:이야}. | {pname:이라는} {pet:과} 같이 살아.
p {pet} {pname:과} 같이 살아요
q {pet}의 이름은 무엇인가요? | 같이 사는 동물의 이름은 무엇인가요? => {pname:이에요}.
q 어떤 동물과 사나요? => {pet:과} 살아요. | {pet:이에요}.
- bad ~
s 그런데 {bad}. | 나쁜 소식도 있어. {bad}.
p {bad2}
q 나쁜 소식은 무엇인가요? | 무슨 일이 잘못되었나요? => {bad2}.
- miss ~
s {miss:이} 정말 그리워. | 가끔 {miss} 생각이 나.
p {miss:을} 그리워해요
q {sender:은} 무엇을 그리워하나요? => {miss:이에요}. | {miss:을} 그리워해요.
+ plan
s {plan}! | [바쁘지 않으면|언제든지 좋으니] {plan}.
q {sender:은} 무엇을 하자고 하나요? => {plan2}.
+ end
s {sender:이가} | {sender} 씀 | 답장 기다릴게. {sender:이가}
q 누가 쓴 편지인가요? => {sender:이} 썼어요. | {sender:이에요}.
t {sender:이} {friend}에게 새 소식을 전합니다[. 지금은 {town}에서 지냅니다|]. | {sender:은} 요즘 새 일을 하며 {miss:을} 그리워합니다. | {sender:이}
    {friend}에게 안부를 전하고 다시 만나고 싶어 합니다. | {friend:이} {sender}의 편지를 받았습니다. {sender:은} 새 생활을 시작했습니다. | {town}에 사는
    {sender:이} 친구에게 안부를 전합니다.
h {sender}의 새 소식 | {sender:이} {friend}에게 보낸 편지 | {town}에서 온 편지
e 새 생활에는 {pname:이} 함께합니다. | {town}에서 온 편지 한 통을 열어 봅니다. | 누군가는 {miss:을} 잊지 못합니다. | {sender:이} 가장 그리워하는 것은 무엇일까요? | 상자와
    계획 사이에서 쓴 편지입니다.
n {sender:은} 몇 살인가요? | {sender}의 월급은 얼마인가요? | {friend:은} 답장을 했나요? | 집세는 얼마인가요? | {sender}에게 형제가 있나요?
k 보낸 사람 = sender
k 받는 사람 = friend
k 사는 곳 = town
k 동물 이름 = pname
'''

SCENES = read_scenes(ENGLISH + KOREAN)


def examples(seed: int, count: int) -> Iterator[dict]:
    """`summarize` examples of mails. Raises ValueError if there are not so many distinct ones."""
    return distinct(lambda rng: summaries(SCENES, rng), seed, count, 'mails')


if __name__ == '__main__':
    show(examples, __doc__)
