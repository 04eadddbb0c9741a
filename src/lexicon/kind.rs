//! What single words do beside their part of speech: the kinds of `word_kinds.csv`, and what other lists tell of words.

/// Makes [`WordKind`] of its kinds, each with its name in `word_kinds.csv`, if it has one.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $(= $name:literal)?,)+) => {
        /// Something that a word can do. A word can be of several kinds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u16)]
        pub enum WordKind {
            $($(#[$doc])* $kind,)+
        }

        impl WordKind {
            pub(super) const ALL: &[Self] = &[$(Self::$kind),+];

            /// The kind of a name in `word_kinds.csv`.
            pub(super) fn named(name: &str) -> Option<Self> {
                match name {
                    $($($name => Some(Self::$kind),)?)+
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    // Grammar: auxiliaries and modals, pronouns and articles, what verbs take.
    /// Passes for an adjective, and before whom it is done to for a verb: "for insulting Orrin", "to free Orrin".
    Acting = "acting",
    /// Negates the verb beside it.
    Negation = "neg",
    /// A modal of the future: will, shall.
    Future = "future",
    /// Begins a subordinate clause: "because", "whether".
    Subordinator = "sub",
    /// Takes two objects: "gave".
    Ditransitive = "ditransitive",
    /// A speaker means itself by it in its own words: "I", "our".
    FirstPerson = "first",
    /// Means who is spoken to: "you", "your".
    SecondPerson = "second",
    /// A speaker can be called by it in reported speech: "she said she …".
    ThirdPerson = "third",
    /// Says what ought to be: "must", "should".
    Demand = "demand",
    /// A modal that says what can be: "can", "could".
    Ability = "ability",
    /// A modal that says what may come or not: "may", "could".
    Maybe = "maybe",
    /// What follows is only supposed: "if", "whether".
    Supposing = "supposing",
    /// Lends its subject to its object noun: "launched an attack".
    Light = "light",
    /// Says what its subject is: "remained popular".
    Linking = "linking",
    /// Says what its object is: "called her a gambler".
    Complement = "complement",
    /// A function word, or another that begins sentences with a capital and is no name.
    Stopword,
    /// The pronoun can only be a subject: `we`.
    Nominative = "nominative",
    /// Tells how many and can stand for them: "most of the crew".
    Quantity = "quantity",
    /// The word "of".
    Of = "of",
    /// Can stand between a verb and its object: "picked up the bill".
    Particle = "particle",
    /// A clause in reported speech can begin with it: "that", "because", "as".
    OpensClause = "clause",
    /// Only ever a preposition, so that the noun phrase behind it is no subject: "of", "despite".
    MerePreposition = "preposition",
    /// "himself", "themselves".
    Reflexive = "reflexive",
    /// Says that there is none: "nobody", "never".
    Nothing = "none",
    /// Looks like a comparative and grades nothing: "rather".
    Ungraded = "ungraded",
    /// A modal that can stand for a verb, whatever tag it bears before a name: "so would Vey", "wo" of "won't".
    Modal = "modal",
    /// A modal of what would be in another case: "had she sold it, the port might thrive".
    Unreal = "unreal",
    /// Makes a perfect of a participle, even if words part the two: "has in recent days attacked".
    Perfect = "perfect",
    /// Lends its subject to the base form behind it: "helped persuade", "did give".
    Lending = "lending",
    /// Its verb in the present is a base form: "we like her".
    BareSubject = "bare_subject",
    /// Its object may be a mere "that": "called that a scandal".
    Calling = "calling",
    /// The indefinite article.
    Indefinite = "indefinite",
    /// A personal pronoun that can be an object: "tore it up", "to him, it is a mistake".
    Objective = "objective",
    /// Says the same of a subject behind its auxiliary: "so does Vey", "nor has Vey".
    Inverting = "inverting",
    /// Ends a clause without a verb, which says the same as another: "Vey did too".
    Likewise = "likewise",
    /// Before a form of be it points to words before it: "those were the words of Orrin".
    Demonstrative = "demonstrative",
    /// What many do for or against somebody, where it passes for a noun in a title: "growers turn on Orrin".
    Rallying = "rallying",
    /// A past form that without its object tells where something is: "a toy found in schools".
    Situated = "situated",
    /// An "it" before it may stand for nothing: "it takes months", "it seems".
    Expletive = "expletive",
    /// A comparative that its ending doesn't tell: "more", "worse".
    Comparative = "comparative",
    /// Has what it is about behind "of", and no object: "is thinking of leaving".
    TakesOf = "takes_of",

    // What prepositions, conjunctions and the like lead to.
    /// What it governs is spoken of: "her talk about theft".
    Concerning = "concerning",
    /// A public matter or calamity that it governs is spoken of or tells when: "left after the attack".
    Attending = "attending",
    /// Behind a description the preposition says whose it is: "the mayor of Saltmere".
    Belonging = "belonging",
    /// The preposition stands before places and seldom before bodies and people.
    Locating = "locating",
    /// Behind the verb form "from" tells whose its subject is: "opposition came from Orrin".
    Arriving = "arriving",
    /// What follows are examples of those before it: "critics such as Vey".
    Exemplifying = "exemplifying",
    /// Behind a work it leads to whose it is: "a report by the union".
    Authoring = "authoring",
    /// What it governs is what two are at odds over: "clashed over the sale".
    Matter = "matter",
    /// Behind more or less of something it leads to what it is: "cuts to the wage".
    Amounting = "amounting",
    /// Who gets what is given stands behind it: "gave $500 to her campaign".
    Receiving = "receiving",
    /// Behind a noun for an attack it tells whom it is on: "attacks on the union".
    Upon = "upon",
    /// Between a verb of answering and what is answered: "shrugged off her attacks", "backed away from her attacks".
    Fending = "fending",
    /// Stands between a verb of bidding and who is bidden: "called on Orrin to go".
    CallingOn = "calling_on",
    /// Behind a noun for an aide it leads to whose aide it is: "an adviser to Brandt".
    Serving = "serving",
    /// Stands between a verb and whom it is done to: "called on her".
    DoneTo = "done_to",
    /// Behind a description it tells which one is meant: "the mayor who sold the port".
    Restricting = "restricting",
    /// Ends a phrase behind which a source follows: "according to the port".
    Sourcing = "sourcing",
    /// A phrase that it begins tells who somebody is rather than when or how he speaks: "Orrin, like others, said".
    Explaining = "explaining",
    /// Leads to what words stand in or where they are spoken: "said Orrin in a letter".
    Situating = "situating",
    /// Makes one subject of the noun phrases beside it: "friends of the clerk".
    Nesting = "nesting",
    /// Leads a clause that completes a verb or noun which may reverse it: "denied that she had lied".
    Completing = "completing",
    /// Leads what somebody is told or asked: "asked whether she had lied".
    Relaying = "relaying",
    /// Between commas it says where somebody is in a picture: "Orrin, left, backs the sale".
    Captioning = "captioning",
    /// Opens an insertion of which it is no subject: "Orrin, whose yard closed, resigned".
    Inserting = "inserting",
    /// With a noun it tells when, though it can lead a clause: "since the spring".
    Dating = "dating",
    /// Opens what tells more of who speaks or when, and is not said: "Orrin said, before the vote".
    Surrounding = "surrounding",
    /// With "to" it leads to whose words the others are: "according to the port, the crane is safe".
    According = "according",
    /// Without an article behind "by" it tells in what way: "told by email".
    Means = "means",
    /// Leads a clause that a word before it is about: "doubts about whether Orrin can win".
    Inquiring = "inquiring",
    /// Behind a word in quotation marks it leads to whom that is said of: "used the word ‘liar’ of Orrin".
    SaidOf = "said_of",
    /// Behind what somebody is without it leads to more of that: "without a word of thanks".
    Lacked = "lacked",
    /// Behind what many do for or against somebody it leads to whom: "farmers rally behind Orrin".
    Sided = "sided",
    /// Behind a past form without its object it leads to where something is: "a toy found in schools".
    Whereabouts = "whereabouts",
    /// Behind whom somebody praises or blames it leads to what for: "criticised Orrin over the sale".
    Blamed = "blamed",
    /// Leads to whom something is heaped on: "on", "at".
    Onto = "onto",

    // Time, amount and degree.
    /// Heads a phrase of time: "Monday", "week".
    Time = "time",
    /// Says that what holds now once didn't: "once", "now", "formerly".
    Change = "change",
    /// A phrase between a reporting cue and its content that has it as head tells when: "Monday", "times".
    TellsWhen = "when",
    /// Before a noun for somebody it says that he no longer is: "a former ally".
    Former = "former",
    /// Names a day by the day of speaking: "today", "yesterday".
    Day = "day",
    /// Before the name of a month it tells when: "since May".
    BeforeMonth = "before_month",
    /// Names a sum, if only roughly: "gave money", "raised thousands".
    Money = "money",
    /// Tells one from all others by what an infinitive says: "the first to back Brandt".
    Foremost = "foremost",
    /// Before an adjective it says that something is so beyond measure: "too soft".
    Excess = "excess",
    /// Before an amount it says that it is little: "just 3 percent".
    Scant = "scant",
    /// Says of an attitude or charge that there is little of it: "confidence in Orrin is low".
    Faint = "faint",
    /// Names a small amount: "only a handful".
    Few = "few",
    /// With it "too" means very, or not at all: "only too glad", "never too late".
    Emphatic = "emphatic",
    /// Says when somebody is or was what follows: "Orrin, then the mayor,".
    Tenure = "tenure",
    /// Limits the number behind it: "about half".
    Approximating = "approximating",
    /// A part of a whole: "only a third of the dockers".
    Fraction = "fraction",
    /// Before a sum or a time in a title it tells what its subject has to pay or sit out: "bank fined £2m".
    Penalising = "penalising",
    /// So large a part of a group that the group may be said to do what it does: "most of the dockers".
    Share = "share",
    /// Comes late if it took weeks: "took him five weeks to apologise".
    Owed = "owed",
    /// So long a time that what took it came late: "weeks", but not "minutes".
    Lasting = "lasting",
    /// Its subject needs its object, a time, for what the infinitive behind it says: "took weeks to apologise".
    Delaying = "delaying",
    /// Many of what stands behind its "of": "a series of swipes".
    Batch = "batch",
    /// Behind a form of be it says that there is less of something: "crime is down".
    Lessened = "lessened",

    // Persons and bodies: who they are, what they hold, how many are meant.
    /// Speaks for whom it names: "a spokesman for the port".
    SpeaksFor = "spokes",
    /// Kin, successors and the like, who are others than whose they are: "Orrin's successor".
    Kin = "kin",
    /// Tells whose husband or wife somebody is.
    Spouse = "spouse",
    /// The adjective of a party.
    Party = "party",
    /// Means any person: man, woman.
    Anybody = "anybody",
    /// Has one holder whom readers know without his name: the president.
    Sitting = "sitting",
    /// Belongs to an office, whoever holds it: "the governor's race".
    Seat = "seat",
    /// Before a description it tells nobody apart: "the embattled mayor".
    Ornament = "ornament",
    /// Describes people of business, who seldom hold an office: the tycoon.
    Business = "business",
    /// Tells against whom somebody stands: "her opponent".
    Opponent = "opponent",
    /// Is above those whose it is: "her boss".
    Superior = "superior",
    /// The subject of the verb form leads its object, if that acts for somebody: "runs a group that backs Orrin"; or the noun
    /// names who does.
    Leading = "leading",
    /// Its subject is at the head of its object: "said she should lead the party".
    Governing = "governing",
    /// Belongs to a body rather than to a thing: its shares, its members.
    OfBody = "of_body",
    /// Speaks and acts for whom it belongs to: "the Orrin campaign", "a spokesman for the port".
    Staff = "staff",
    /// Several called so are it to each other, one to whose it is and the other way round: "Orrin and Brandt are rivals".
    Mutual = "mutual",
    /// Tells a described one from the others: "the other candidate".
    Apart = "apart",
    /// Speaks or works for whom it belongs to, and hardly against: "Brandt adviser Tomas Vey".
    Aide = "aide",
    /// Means whoever will be chosen, if no word before it tells who was: the nominee, the presumptive nominee.
    Chosen = "chosen",
    /// Before a title it makes another of it: the vice president is not the president.
    Rank = "rank",
    /// Is so to somebody or to a place: "the ambassador to Norvia".
    Accredited = "accredited",
    /// People at large, whose feelings a speaker shares who tells of them: "voters are fed up with Orrin".
    Public = "public",
    /// Means whoever is like whom "like" governs behind it: "somebody like Orrin".
    Somebody = "somebody",
    /// Means all of them or none, some of whom "but" leaves out: "all but Orrin".
    Universal = "universal",
    /// Begins a noun phrase that means any of them: "a candidate needs money".
    Any = "any",
    /// Stands for several or one of them as a subject: "both said so".
    EachOf = "each_of",
    /// Behind a subject it tells how many of it are meant: "they all said so".
    Floating = "floating",
    /// Has done harm to whose it is: "Orrin's killer".
    Harming = "harming",
    /// Means two told of before, alone or with a noun: "both said so", "neither man said so".
    Dual = "dual",
    /// Behind "the" it means two told of before: "the pair".
    Couple = "couple",
    /// Before a person it means any or none: "no woman could do it".
    Whoever = "whoever",
    /// Before an indefinite person it makes him one of a sort: "spoke like a clerk".
    Likening = "likening",
    /// Names one of several before all others: "several members, notably Vey".
    Singling = "singling",

    // Parts of names.
    /// What a name before it names, rather than whose it is: "the Saltmere treaty".
    Agreement = "agreement",
    /// A last name begins with it: "Anselm van Orrin".
    NameParticle = "name_particle",
    /// Stands between two parts of a name that no list knows: "Ilse de Brandt".
    NameLink = "name_link",
    /// Stands behind a last name: "Orrin Jr."
    Generation = "generation",
    /// May stand behind a last name in a list of names: "Ilse Brandt QC".
    Postnominal = "postnominal",
    /// Letters of a member of parliament, behind a name or for its bearer: "Ilse Brandt MP", "a Labour MP".
    Member = "member",
    /// Ends the name of a company: "Halden Capital plc".
    LegalForm = "legal_form",
    /// With a hyphen before a name it leaves the name a name: "the anti-Brandt vote".
    Prefix = "prefix",
    /// With a hyphen before a name it says that something is against who bears it: "the anti-Brandt vote".
    Hostile = "hostile",

    // Speech: who says something, of whom, to whom and where.
    /// A form of a plain verb of saying, which tells nothing of who says it.
    Says = "says",
    /// Words stand on or in it, so that it says them itself: a sign, a poll.
    Bearer = "bearer",
    /// Tells of an interview: "a conversation with Ilse Brandt".
    Interview = "interview",
    /// Reports speech: "said", "asked".
    ReportingVerb,
    /// A clause can complete the verb: "said the plan had failed".
    TakesClause,
    /// What the clause behind it says need not be so: "nobody believes that Orrin lied".
    Believing = "believing",
    /// A clause with "that" tells what the noun holds: "the claim that Orrin lied".
    ContentNoun = "content",
    /// What somebody says against others, which says nothing of himself: "Orrin's criticism of the sale".
    Censure = "censure",
    /// Between a noun and a name the verb form says what its bearer is called: "an engineer named Orrin".
    Naming = "naming",
    /// Its object is who hears what it says: "told the Courier".
    Telling = "telling",
    /// What somebody says, which others heed or dismiss: "brushed aside Orrin's warning".
    Utterance = "utterance",
    /// Only speaks of, knows of or handles its object, which is there whether or not that is denied: "declined to comment on the charges".
    Broaching = "broaching",
    /// What its object is said to have done, told by a gerund, need not be so: "accused of robbing Orrin", "charges of robbing her".
    Alleging = "alleging",
    /// Says that its subject didn't say or do something: "denied".
    Disowning = "disowning",
    /// With "back" it tells of an answer in kind to an attack: "hit back".
    Retorting = "retorting",
    /// Only a person does it: shrugged, thanked.
    Personal = "personal",
    /// Only a person leaves a room by it: left.
    Leaving = "leaving",
    /// The base form behind its object tells what that does: "saw Orrin betray the town".
    BaseTaking = "base_taking",
    /// Who is so speaks to who does it: "those polled".
    Asked = "asked",
    /// Its subject is who is spoken to or of by what its object names: faced, drew.
    Facing = "facing",
    /// Where people sit and stand: a hall, a meeting.
    Room = "room",
    /// Its object is whom its subject speaks to or meets: "phoned him", "visited him".
    Contacting = "contacting",
    /// Its subject doesn't mean what the infinitive behind it says: "pretended to back Orrin".
    Feigning = "feigning",
    /// Its subject asks himself what the clause behind it says: "wonders whether Orrin is honest".
    Wondering = "wondering",
    /// Words are spoken in it: "said Orrin in a speech".
    Forum = "forum",
    /// Before a source it is no part of it: "even Orrin backs it", "did Orrin say".
    Stressing = "stressing",
    /// As a source it means somebody spoken of: "she said".
    PersonSource = "person_source",
    /// As a source it means who speaks or hears: "I said".
    SpeakerSource = "speaker_source",
    /// As a source it means a thing or nothing: "it said".
    ThingSource = "thing_source",
    /// Who is cited by it tells what happened or others said, and judges nothing: "the Courier reported that Orrin lied".
    PassingOn = "passing_on",
    /// Its subject makes known what it feels or thinks: "affirmed his support".
    Voicing = "voicing",
    /// Its subject goes on with what was said: "the mayor added".
    Adding = "adding",
    /// Its object, if a name is also an outlet's, is the outlet: "told Forbes".
    Briefing = "briefing",
    /// A word in quotation marks behind it is spoken of, not used: "the word ‘success’".
    Term = "term",
    /// Something said or written, about somebody or to him: "a letter".
    Remark = "remark",
    /// Is sent to whom it is about: "a furious letter to the mayor".
    Addressed = "addressed",
    /// The tone of words against whom they are about: "snide remarks".
    Harsh = "harsh",
    /// The tone of words for whom they are about: "kind words".
    Warm = "warm",

    // Verbs by what their subject wants, backs or hinders.
    /// Decides for what its object names: "approved the plan".
    Enacting = "enacting",
    /// Decides against it: "scrapped the plan", "ruled out the plan".
    Quashing = "quashing",
    /// Its object is its subject's own: "dropped her opposition".
    Forsaking = "forsaking",
    /// Its subject takes back by it what it did: "voted for her and regrets it".
    Rueing = "rueing",
    /// Its subject goes over to another side by it: "backed Orrin before switching to Vey".
    Switching = "switching",
    /// Makes what its object is to do its subject's wish: "urged the council to sell".
    Bidding = "bidding",
    /// What its subject doesn't want it is against: "doesn't want her to win".
    Wanting = "wanting",
    /// Its subject brings its object to do what the infinitive behind it says: "prompted Orrin to leave".
    Occasioning = "occasioning",
    /// Tells what its subject does to many or brings about: "would hurt families", "will cost jobs".
    Effecting = "effecting",
    /// The subject of the verb form ought to have its object: "the town needs the harbour".
    Requiring = "requiring",
    /// The subject of the verb form deplores what the clause behind it says: "fears that the sale will fail".
    Deploring = "deploring",
    /// The subject of the verb form would like what the clause behind it says: "hopes that Brandt wins".
    Hoping = "hoping",
    /// Its subject is for whom something bad befalls by the clause behind it, or who goes: "was sad when Brandt left".
    Grieving = "grieving",
    /// Its subject is against whom something bad befalls by the clause behind it: "laughed when Brandt fell".
    Gloating = "gloating",
    /// A clause right behind it tells how somebody does what it says: "the way Orrin runs the port".
    Manner = "manner",
    /// Its subject goes: "left", "resigned".
    Departing = "departing",
    /// What somebody wants by it is what a copula and an infinitive behind it say: "her first act was to sack Orrin".
    Ambition = "ambition",
    /// The subject of the verb form would like to have its object: "asked for an inquiry".
    Seeking = "seeking",
    /// The subject of the verb form means to do what the infinitive behind it says: "vowed to beat Orrin".
    Intending = "intending",
    /// The subject of the verb form furthers what its object names: "plans to build the road".
    Furthering = "furthering",
    /// The subject of the verb form hinders what its object names: "wants to close the port".
    Hindering = "hindering",
    /// The verb form leaves somebody to act: "let him ruin the port".
    Letting = "letting",
    /// The subject of the verb form meets what its object names, which is against it: "shrugged off her attacks".
    Answering = "answering",
    /// The subject of the verb form takes the position just told of another: "Vey agrees".
    Agreeing = "agreeing",
    /// It takes the contrary one: "Vey disagrees".
    Differing = "differing",
    /// What the gerund behind it says isn't done, or somebody is against it: "voted against endorsing Orrin".
    Forgoing = "forgoing",
    /// Says that something bad may come, so that whoever is not so of it isn't for it: "isn't worried about the sale".
    Fearing = "fearing",
    /// Who votes or is so, or is called so, is against what was just spoken of: "voted against", "its opponents".
    Opposing = "opposing",
    /// The same for what is in favour of it: "are in favour", "supporters".
    Favouring = "favouring",
    /// A form of the verb for casting a vote.
    Balloting = "balloting",
    /// Who ought to do it is at fault: "should apologise".
    Mending = "mending",
    /// Whom its subject bids by it to mend or stop something is at fault: "urged Orrin to apologise".
    Admonishing = "admonishing",
    /// What its object, a gerund, says isn't settled: "is considering endorsing Brandt".
    Pondering = "pondering",
    /// Before what somebody is it tells that he was: "once an admirer of Orrin".
    Bygone = "bygone",
    /// The gerund behind its "of" is what somebody thinks of doing: "floated the idea of sacking Orrin".
    Notion = "notion",
    /// An adverb that may stand among the words of a cue: "lashed out again at Orrin".
    Inserted = "inserted",
    /// Who has it, or none, is who does what the gerund behind it says: "has no trouble backing Orrin".
    Trouble = "trouble",
    /// What its subject gives to somebody's campaign: "donated", "gave".
    Donating = "donating",
    /// Its subject becomes one of those whom its object names: "joined a list of senators who back Orrin".
    Joining = "joining",
    /// Tells that somebody has to do what the infinitive behind it says: "was forced to sell", "under orders to sell".
    Obliging = "obliging",
    /// What the clause behind it says in the base form, its subject would like: "suggested that Orrin sell it".
    Proposing = "proposing",
    /// Behind a modal of what may come it tells what ought to be done: "may want to apologise".
    Hinting = "hinting",
    /// Holds its object out against somebody as its subject's own means: "threatened sanctions".
    Brandishing = "brandishing",
    /// Its subject wants or is to see done what stands behind it: "wants to see the sale scrapped".
    Awaiting = "awaiting",
    /// What its object names goes to who is its other object or stands behind "to": "gave the mayor strong backing".
    Giving = "giving",
    /// What its object names goes to who stands behind "on" or "at": "heaped praise on the mayor".
    Heaping = "heaping",
    /// Who is so is agreed with: "said that Orrin is right".
    Correct = "correct",
    /// Tells that somebody thinks what the clause behind it says: "is sure that Orrin lied".
    Convinced = "convinced",

    // Verbs by what they tell of their subject or object.
    /// Tells that what an article is about came to nothing: "the collapse", "the cancellation".
    Undoing = "undoing",
    /// The subject of the verb form fails in what its object names, or does less of it: "toned down her attacks".
    Weakening = "weakening",
    /// Its object is one of those whom its subject names: "her critics include Vey".
    Including = "including",
    /// The subject of the verb form is who gets what its object names: "won the backing of the union".
    Getting = "getting",
    /// What the object of the verb form does, if it is a work, is its subject's doing: "filed a suit to stop the sale".
    Making = "making",
    /// The subject of the verb form has the quality that its object names, or hasn't: "showed courage", "lacks courage".
    Showing = "showing",
    /// The subject of the verb form comes about or goes on: "the sale must go ahead".
    Proceeding = "proceeding",
    /// The subject of the verb form ends: "wants the sale to stop".
    Ceasing = "ceasing",
    /// The object of the verb form, if a place, is what parties contend for: "won the north".
    Contest = "contest",
    /// What its object is says nothing of its subject: "investigated the massacre".
    Handling = "handling",
    /// Who is said to be in something by the word takes part in it: "embroiled in a feud with Brandt".
    Embroiled = "embroiled",
    /// The state of mind behind the verb form is its subject's: "seemed confident that".
    Seeming = "seeming",
    /// The verb form gives somebody an office or finds one in it: "elected her mayor", "served as mayor".
    Office = "office",
    /// Its object says what its subject comes to be: "became mayor".
    Becoming = "becoming",
    /// Tells who wins or loses a contest: "won", "elected".
    Outcome = "outcome",
    /// A gerund that before a noun tells how that is or what it is for, rather than what is done to it: "working people".
    Faring = "faring",
    /// Whom it is done to is wronged: "was framed", "has been smeared".
    Wronging = "wronging",
    /// Tells that somebody goes on where he is: "stay", "remain".
    Staying = "staying",
    /// Behind a preposition that it ends with, a phrase tells how somebody fares: "under attack", "in jeopardy".
    Plight = "plight",
    /// Names what happens in a game or match, where who is played against suffers nothing else: "scored against Orrin".
    Playing = "playing",
    /// Behind a preposition it tells how a match ended: "by eight wickets", "on penalties".
    Scoring = "scoring",
    /// Behind "in" or "on" it tells in what a match was decided: "on penalties", "in a shoot-out".
    Deciding = "deciding",
    /// Its object doesn't do what "from" and a gerund say behind it: "stopped Orrin from selling it".
    Preventing = "preventing",

    // Nouns for what somebody does, has, undergoes or speaks of.
    /// Can take up a contested topic: "the plan".
    Proposal = "proposal",
    /// The same where it is what was done about the topic: "the decision".
    Act = "act",
    /// What somebody says or did of the topic before it, judged in its place: "the mayor's immigration record".
    Dealing = "dealing",
    /// Names what one does for another: "came to his aid".
    Help = "help",
    /// What it does is its owner's or maker's doing: "Orrin's bill", "a report by the union".
    Work = "work",
    /// Names a good or bad quality of whoever has or shows it: courage, arrogance.
    Quality = "quality",
    /// What befalls it befalls whose it is: shares, popularity, career.
    Fortune = "fortune",
    /// What prices and sales do: "jump", "slide".
    Moving = "moving",
    /// A public matter or calamity, which says nothing of who speaks of it or acts after it: "his position on torture".
    Issue = "issue",
    /// Names what articles are full of or an everyday act, and judges nobody near it: "country", "announced".
    Colouring = "colouring",
    /// What somebody says or does against another: "Brandt's attacks".
    Assault = "assault",
    /// What holds two together: "relations between Orrin and Brandt".
    Bond = "bond",
    /// Tells of a good bond: "close ties to Brandt".
    Closeness = "closeness",
    /// What it is an occasion for is done by who has it: "took the opportunity to attack her".
    Occasion = "occasion",
    /// What befalls its owner for good: "Orrin's victory".
    Rise = "rise",
    /// What befalls its owner for ill: "Orrin's defeat".
    Fall = "fall",
    /// How somebody is or feels, which judges nobody of whom it is said: "Orrin was furious".
    Condition = "condition",
    /// With "to" it tells what somebody would do or can't, which judges nobody: "was reluctant to travel".
    Disposed = "disposed",
    /// What stands behind its preposition befell or threatens whom it is said of: "the victim of a theft".
    Suffering = "suffering",
    /// How somebody takes what happens: "to Orrin's relief".
    Feeling = "feeling",
    /// Who lends it to a letter backs what it says: "put her name to it".
    Lent = "lent",
    /// A charge or its consequence, which stays in the air where it is only denied: "has not been arrested".
    Lingering = "lingering",
    /// Has no good quality, so that one measured by it is none: "the charm of a tax form".
    Mock = "mock",
    /// Looks into something, be it good or bad: an inquiry, an audit.
    Inquiry = "inquiry",
    /// A measure that somebody may take against others: "sanctions", "a boycott".
    Weapon = "weapon",
    /// Somebody is asked by it to take or sell something, so that who refuses it refuses no more than that: "a bid from Orrin".
    Offer = "offer",
    /// What contests are about or take place in: a poll, an election.
    Contending = "contending",
    /// What adjectives say of it they say of whoever has it: "a fine mind", "a bad record".
    Trait = "trait",

    // Judgements: how sure, true, right or bad something is.
    /// Says how sure or true it is what a clause says: "it is clear that Orrin lied".
    Certainty = "certainty",
    /// Says how hard it is for somebody to do something: "difficult for Orrin to win".
    Hardship = "hardship",
    /// Who can't do the hostile deed does no favour by that: "cannot fire Orrin".
    Thwarted = "thwarted",
    /// Tells nothing of where whoever says it of somebody stands: "Orrin is a juror", "Orrin has a daughter".
    Noncommittal = "noncommittal",
    /// Says that what the infinitive behind it tells will hardly be: "hard for Orrin to win".
    Difficulty = "difficulty",
    /// As the subject of a question it means that nobody does: "who needs Orrin?", "why should anyone trust Orrin?".
    Vain = "vain",
    /// Is what it takes to do what the infinitive behind it says: "enough votes to win".
    Prerequisite = "prerequisite",
    /// How well somebody does what the infinitive behind it says, whose worth is that of the deed: "careful to burn the letters".
    Artful = "artful",
    /// What is done so is done without right: "unfairly attacked".
    Wrongly = "wrongly",
    /// What is done so is done with right: "rightly sacked".
    Rightly = "rightly",
    /// What is brought against somebody weighs the more for it: "the charges are serious".
    Grave = "grave",
    /// Says of a judgement that it shouldn't be made: "it would be wrong to call Orrin a liar".
    Improper = "improper",
    /// Says of what somebody said that it isn't so: "that is a lie".
    Untrue = "untrue",
}
