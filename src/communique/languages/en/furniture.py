"""The words of a news page that are not its article: menus, share buttons, captions, prompts.

It holds words and patterns only; which line may be cut, and when not, is decided in ``sources``.
Patterns match from a line's beginning, without regard to case unless they say otherwise.
"""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3,
    "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

SECTIONS = """
world|world news|asia|asia pacific|asia & pacific|europe|africa|america|americas|latin america|middle east|
russia|us|usa|u.s.|uk|china|japan|korea|north korea|south korea|korean peninsula|ukraine|india|iran|israel|
politics|russian politics|foreign policy|diplomacy|russian politics & diplomacy|military|military & defense|
defense|defence|security|business|business & economy|economy|economics|finance|markets|money|energy|trade|
opinion|opinions|op-ed|editorial|editorials|columnists|columns|commentary|comment|analysis|analytics|
society|society & culture|culture|arts|entertainment|lifestyle|life|style|fashion|food|travel|health|
science|tech|technology|science & tech|science & space|environment|climate|weather|education|religion|
sport|sports|football|formula one|celebrity|showbiz|tv|tv & showbiz|multimedia|video|videos|photo|photos|
photo gallery|gallery|galleries|infographics|cartoons|podcast|podcasts|radio|magazine|in depth|in-depth|
features|interviews|interview|press review|press releases|nation|national|international|regional|regions|
local|city|country|crime|law|war|conflict|viral|ex-ussr|former soviet union|obituaries|real estate|autos|
property|jobs|letters|blogs|special projects|projects|documentaries|shows|programs|programmes|events
"""
"""Names of a site's sections; one alone in a line is a menu only where no article text vouches for it."""

PHRASES = {
    "menu": """
all news|all the news|all stories|all articles|all topics|home|home page|homepage|main|main page|menu|
main menu|navigation|news|latest|latest news|the latest|latest stories|top news|top stories|breaking news|
breaking|live|live tv|live blog|watch live|on air|on-air|sections|topics|search|search site|search results|
more news|more stories|more|see more|see all|view all|show all|show more|load more|skip to content|
skip to main content|skip to navigation|skip navigation|skip advertisement|back|back to top|to top|
go to top|top|newsfeed|news feed|news line|newsline|archive|archives|about|about us|about the agency|
contact|contact us|contacts|advertise|advertising|advertise with us|careers|privacy|privacy policy|
terms|terms of use|terms of service|terms and conditions|cookie policy|sitemap|site map|rss|rss feed|
editions|edition|international edition|us edition|uk edition|mobile version|full version|desktop version|
next|prev|previous|next article|previous article|next story|previous story|next video|last video|close|
open|loader|loading|please wait|play|pause|mute|replay|play video|play slideshow|slideshow|slide show|
video|videos|listen|listen to article|listen to this article|listen to the story|audio|watch|watch video|
watch the video|video player|photo|photos|image|graphic|map|a a|a a a|text size|font size|decrease font|
increase font|advertisement|ad|ads|sponsored|sponsored content|paid content|promoted|promoted content|
continue reading|continue reading the main story|continue reading below|story continues below|
article continues below|story continues below advertisement|article continues after advertisement|
advertisement continue reading the main story|advertisement continue reading below|read in app|
open in app|our projects|partners|help|faq|feedback|weather forecast|exchange rates|currency|
today s paper|e-paper|epaper|store|shop|my account|account|profile|settings|notifications|dark mode|
light mode|language|languages|english|en|eng|русский|рус|中文|español|français|deutsch|العربية|português|
한국어|日本語|italiano|türkçe|polski|hide caption|toggle caption|enlarge image|enlarge this image|
view image|expand|collapse|topic|story|article|text|min read|order reprints|
today s paper|trending|trending now|trending right now|now playing|up next|just watched|must watch|
skip advert|skip ad|live reporting|top picks|all headlines|trust principles|published|
published on|updated|updated on|last updated|last modified|posted|posted on|first published|by|author
""",
    "related": """
read more|read also|also read|see also|read next|read on|related|related news|related articles|
related article|related stories|related story|related topics|related content|related links|
related coverage|related video|related videos|more on this|more on this story|more on this topic|
more on the topic|more on this subject|more from this section|more from the web|from the web|
around the web|you may also like|you might also like|you may be interested in|you might be interested in|
recommended|recommended for you|recommended stories|recommended reading|editor s picks|editors picks|
editor s choice|editors choice|most read|most popular|most viewed|most commented|most shared|most saved|
most liked|most emailed|popular|
popular now|popular news|top stories now|what to read next|don t miss|other news|other stories|
in other news|in other media|news of partners|partner news|from our partners|further reading|
more top stories|more headlines|latest headlines|today s top stories|top headlines|also in the news|
also on the site|in this section|stories you may like|must read|must reads|continue to next article
""",
    "prompt": """
subscribe|subscribe now|subscribe today|subscribe here|subscribed|unsubscribe|sign up|sign up now|
sign in|sign out|log in|login|log out|log on|log in or register|log in register|login register|
sign in or register|log in sign up|register|registration|register now|join|join us|join now|
join the conversation|join the discussion|join the debate|to participate in the discussion|
to take part in the discussion|to comment|chats|chat|comments|comment|discuss|discussion|
leave a comment|leave a reply|post a comment|add a comment|add comment|write a comment|view comments|
show comments|hide comments|load comments|all comments|comments are closed|be the first to comment|
newsletter|newsletters|our newsletter|email address|your email|your email address|enter your email|
enter your email address|invalid email|donate|support us|support our work|become a member|
become a subscriber|get digital access|download the app|get the app|our app|accept|accept all|
accept cookies|accept all cookies|reject all|reject|decline|i agree|i accept|i understand|agree|got it|ok|
cookie settings|manage cookies|manage preferences|manage consent|privacy settings|
thank you for subscribing|you are already subscribed|follow us|follow|following|scroll down for video|
scroll for video|scroll below for video|scroll down|add interest|manage newsletters|contact the author|
email the author|send|submit|cancel|no thanks|apply|forgot password|password|remember me|
user name|username|report|report an error|report a typo|found a typo|send a tip|
manage your alerts|manage your subscriptions|manage your preferences|view this email in your browser|
view in browser|send by e-mail to a friend|
""",
    "share": """
share|share this|share this article|share this story|share this page|share article|share story|
share on facebook|share on twitter|share on telegram|share on whatsapp|share on linkedin|share on x|
share on vk|share via email|share link|share with friends|facebook|twitter|x|tweet|telegram|whatsapp|
pinterest|linkedin|reddit|messenger|facebook messenger|viber|skype|line|weibo|wechat|vk|vkontakte|
odnoklassniki|ok ru|instagram|youtube|tiktok|flipboard|google+|google|rss|email|e-mail|mail|print|
print this article|print this page|print article|print version|printable version|copy|copy link|
copy the link|copy url|link copied|copied|get short url|short url|get link|permalink|save|saved|save article|
save this article|bookmark|add to bookmarks|add to favorites|like|dislike|likes|shares|views|
gift article|gift this article|send by email|send by e-mail|email this article|email this|more sharing options
""",
    "tags": "tags|tag|keywords|keyword|filed under|in this story|people in this story|topics in this article",
}
"""Whole lines (or whole parts of a line of links), by the kind under which they are cut."""

FOREIGN = """
anzeige|werbung|anmelden|abonnieren|teilen|mehr lesen|weiterlesen|startseite|datenschutz|impressum|
kommentare|iniciar sesión|suscríbete|suscribirse|compartir|leer más|comentarios|inicio|publicidad|
se connecter|connexion|s'abonner|partager|lire la suite|accueil|publicité|commentaires|à lire aussi|
accedi|condividi|abbonati|leggi anche|iscriviti|entrar|assine|compartilhar|leia mais|zaloguj|udostępnij|
giriş yap|paylaş|abone ol|inloggen|delen|logga in|dela|prenumerera
"""
"""Interface words in other Latin-script languages; lines in another script need no list."""

PATTERNS = {
    "related": r"""
        (?:read|see|also)\ (?:more|also|on|next|read|too|the\ full\ (?:story|article))\s*[:：|–—»>-]\s*\S
        |read\ (?:more|also)\ (?:about|on|at|here|from|in)\b(?=[^.!]*$)
        |(?-i:(?:READ|SEE)\ (?:MORE|ALSO)|ALSO\ READ)\s+["'“‘A-Z]
        |(?:related|more|watch|watch\ (?:more|also|now|live|again)|our\ standards|listen
           |video|photos|don.?t\ miss
           |recommended|must\ read|full\ (?:story|coverage)|also\ on\ [\w.\ ]{2,30}|further\ reading
           |now\ playing|live\ updates?|in\ pictures|in\ photos
           |related\ (?:article|story|video|news|topic|content|coverage|link|reading)(?:s|es)?
           |(?:articles|stories)\ (?:on|by)\ (?:the\ )?(?:topic|subject|theme)
           |(?:you\ may|you\ might)\ (?:also\ )?(?:like|enjoy|be\ interested\ in)
           |more\ from\ [^:.]{2,40}|more\ (?:on|in)\ (?:this\ )?[^:.]{2,20})\s*[:：]\s*(?:$|\S)
        |\[(?!\s?(?:editor|note|correction|update|clarification))[^\[\]]{15,200}(?<!\.)\]$
        |(?:related\ (?:stories|articles|content|news)|most\ read|most\ popular|trending\ now)\b(?=[^.]*$)
        |(?-i:(?:MOST|Most)\ (?:READ|Read|POPULAR|Popular)(?:\ (?:IN|In)\ [\w&'\ ]{2,20})?\ [A-Z‘'"])
        |(?-i:Related\ (?:[Ss]tories|[Aa]rticles)?\s?[A-Z'‘"].*[^.]$)
    """,
    "prompt": r"""
        subscribe\ (?:now\ |today\ |here\ |free\ )?(?:to|for)\b.*
          \b(?:newsletters?|channels?|e-?mails?|updates|our|us|telegram|youtube|inbox|access|editions?|podcasts?
            |alerts|feed|insights|stories|news)\b
        |sign\ up\ (?:now|here|today|to\ (?:our|the|get|receive)|for\ (?:our|the|a\ free|free|daily|breaking
            |[\w\ ]{0,40}(?:newsletter|alerts?|e-?mails?|updates)))\b
        |get\ .{0,60}\b(?:newsletters?|to\ your\ inbox|in\ your\ inbox|your\ inbox|push\ notifications)\b
        |follow\ (?:us\b|@|[\w.'@\ ]{2,60}\bon\ (?:twitter|facebook|telegram|instagram|youtube|x|linkedin)\b)
        |(?:like|find|visit|check|reach)\ us\ (?:out\ )?(?:on|at)\b
        |join\ (?:us\b|our\b|the\ (?:conversation|discussion|debate)\b
            |[\w\ ]{0,30}\b(?:channel|telegram|whatsapp)\b)
        |download\ (?:our|the|[\w\ ]{0,20})\s?app\b
        |(?:please\ )?(?:log|sign)\ ?(?:in|on)\ (?:or|to|with|and|/)\b
        |(?:please\ )?register\ (?:now|here|free|to\ (?:comment|continue|read|join|post))\b
        |to\ (?:participate|take\ part|join)\ (?:in\ )?(?:the\ )?(?:discussion|conversation|debate|chat)
        |(?:comments?|discuss(?:ion)?|replies)\s*[(:\[]?\s*\d+\s*[)\]]?$|\d[\d,.]*\s+(?:comments?|replies)$
        |(?:leave|post|add|write|submit|view|show|read|see)\ (?:a|all|your|the|\d+)\ (?:comments?|reply
          |replies)
        |(?:please\ )?enter\ (?:a\ valid\ |your\ |an\ )e-?mail|e-?mail\ address\b
        |[\w\ ]{0,20}e-?mail\ enter\ your
        |thank\ you\ for\ (?:subscribing|signing\ up|registering|your\ (?:feedback|comment|subscription))
        |you\ (?:have\ |are\ |\'ve\ )?(?:successfully\ |already\ |now\ )+(?:subscribed|signed|registered)
        |(?:do\ you\ have|have\ you\ got|have|got)\ a\ (?:news\ )?(?:story|tip|question
          |confidential\ tip)\b.*[?@]
        |we\ pay\ for\ your\ stor|chat\ with\ us\b|e-?mail\s?(?:\ us\b|\ the\ author|:\s|\ [\w.+-]+@)
        |contact\ us\ (?:at|on|by|via)\b
        |send\ (?:us\ )?(?:your|a)\ (?:tips?|stories|letters?|feedback|comments|news)
        |(?:please\ )?support\ (?:our|independent|quality)\ (?:journalism|work|reporting|media)
        |become\ an?\ (?:member|subscriber|patron|supporter)|make\ a\ (?:donation|contribution)\b
        |already\ (?:a\ )?(?:subscribe[rd]|member|have\ an\ account)|not\ (?:a\ )?(?:subscriber|member)\ yet
        |this\ (?:article|content|story)\ is\ (?:for|available\ (?:only\ )?to|reserved
          |exclusive)\b.*subscriber
        |to\ (?:continue|keep)\ reading\b|you\ have\ \w+\ (?:free\ )?articles?\ (?:left|remaining)
        |continue\ reading(?:\ the\ main\ story|\ below|…|\.\.\.|$)
        |(?:this|our)\ (?:web)?site\ (?:also\ )?uses?\ cookies|we(?:\ and\ our\ partners)?\ use\ cookies
        |(?:by|if\ you)\ (?:continu|us|click|brows|visit|stay)\w*\b.*\b(?:you\ (?:agree|consent|accept)
          |cookies)\b
        |cookies\ (?:help|are\ used|allow)\ |(?:accept|reject|manage|customi[sz]e)\ (?:all\ |our\ )?cookies
        |(?:click|tap|swipe|scroll)\ (?:here|down|below|to|on|for|the|left|right|up)\b
        |your\ browser\ (?:does\ not|doesn.t)|please\ enable\ java|javascript\ (?:is|must)
        |you\ need\ to\ enable
        |media\ playback\ is\ (?:un|not\ )supported\ on\ (?:your|this)\ device$
        |(?:this|the)\ video\ (?:is\ (?:un|not\ )available|can\ ?not\ be\ (?:played|loaded|viewed)
          |file\ cannot)
        |you\ are\ receiving\ this\b|audio\s*:\s*\d+\ min|[\w+]+\ (?:members|subscribers)\ only\b(?=[^.]*$)
        |keep\ up\ with\ this\ story|interested\ in\ [\w\ ]{2,40}\?\ add\b
        |(?:get|receive|turn\ on|enable|allow)\ (?:\w+\ )?(?:breaking\ news\ |push\ )?notifications
        |skip\ (?:to|in|past|twitter|instagram|facebook|ad)\b(?=[^.]{0,50}$)
        |(?:story|article)\ continues\ (?:below|after)|advertisement\b(?=[^.]*$)
        |(?:write|send)\ (?:to|a\ letter\ to)\ the\ (?:editor|author)|have\ your\ say\b
        |(?:if\ you\ )?(?:spot|notice|find|found|see)\ an?\ (?:error|mistake|typo)\b
        |(?:you\ can\ )?(?:listen|watch|hear|read)\ (?:to\ )?(?:more|all)\ (?:of\ )?our\b
        |add\ \w[\w\ ]{0,30}\ as\ (?:an\ interest|a\ preferred\ source)
    """,
    "share": r"""
        share\ (?:this|on|via|with|to)\b(?=[^.]{0,60}$)|read\ or\ share\ this\ story
        |(?:get\ )?short\ (?:url|link)\b
        |(?:copy|get)\ (?:the\ )?(?:short\ )?(?:link|url)\b|(?:save){2,}$|(?:https?://|www\.)\S+$
        |\d[\d.,]*\s?[km]?\+?\s*(?:(?:shares?|views?|likes?|retweets?|reads?|hits|votes|readers|tweets
          |times)\b.{0,12})?$
        |(?:views?|shares?|hits|reads|rating|votes|likes|viewed|read)\s*[:：]\s*[\d.,]+\s?[km]?(?:\s*times)?$
        |[\w.+-]+@[\w-]+\.[\w.]+$
    """,
    "tags": r"""
        (?:tags?|topics?|keywords?|filed\ under|categories|category|posted\ in|labels?
          |hashtags?)\s*:(?=.*[^.?!]$)
        |(?:\#\w[\w.'’-]*(?:\ \w[\w.'’-]*){0,3}[\s,;]*)+$
    """,
    "rights": r"""
        copyright\ (?-i:[A-Z])[\w\ .]{2,40}$
        |(?:©|\(c\)|copyright)\s*(?:©|\(c\)|by\b|the\b|\d{4})(?!.*\bphotos?\b)
        |[^"“]*\ball\ rights\ (?:are\ )?reserved
        |this\ material\ may\ not\ be\ (?:published|reproduced|broadcast)
        |(?:any\ )?(?:reproduction|republication|reprinting|use\ of\ materials)\b.*\b(?:permission
          |prohibited|consent
          |hyperlink|forbidden)\b
        |licen[cs]e\ for\ publishing\ multimedia|registration\ number\s*:
        |terms\ of\ (?:use|service)\b(?=[^.]*$)
        |order\ reprints\b|a\ version\ of\ this\ article\ appear(?:s|ed)\ in\ print\b
    """,
    "caption": r"""
        file\s*(?:photos?|picture|image|pic)?\s*[-–—:]\s*\S
        |(?:file|archive|handout|stock)\ photo\b(?=.*[^.]$|.*/)
        |(?:photo|picture|image|pictured|photograph|photos|caption|illustration|screenshot|screengrab
          |still)\s*:\s*\S
        |(?:photo(?:graph)?s?|image|picture|illustration)\ (?:by|credit|courtesy(?:\ of)?|copyright
          |via)\b(?=.{0,70}$)
        |photo\ credit|photo\ -\ |(?:image|media|video)\ (?:copyright|caption)\b|image\ source\b
        |in\ this\b.{0,60}\b(?:photo|image|picture|frame\ grab|video\ grab)\b,?\s
          (?:taken|released|provided|made|distributed|posted|from|file|shot|supplied|handout)\b
        |in\ this\ (?:undated|file|combination|handout|(?:\w+,\ )?[a-z]{3,9}\.?\ \d{1,2},\ \d{4})\b.{0,40}
          \b(?:photo|image|picture|grab)
        |this\b.{0,40}\b(?:photo|image|picture|frame\ grab)\b.{0,60}?
          \b(?:made\ available|released|provided|taken|issued|distributed)\b
        |an?\ (?:combination|file|handout|undated)\b[\w\ ]{0,20}\b(?:photos?|image|picture|grab)\b
        |\(\s*(?:photo|image|picture|file|video|courtesy|illustration)\b|\(file(?:\ photo)?\)
        |(?:enlarge|view)(?:\ this)?\ image\b|(?-i:CLOSE)\ \S|just\ watched\b|play\ video\b
        |media\ playback\ is\b|facebook\ twitter\ pinterest\ \S|hide\ caption
        |photos?\s*:\ |\d{1,3}\s?/\s?\d{2,3}\ (?=.{20,}[^.]$)|(?:\d{1,3}\ )?show\ all\ (?=[^.]*$)
        |slideshow\ \(
        |(?:screenshot|still|frame\ grab)\ from\b(?=.*[^.]$)
    """,
    "credit": r"(?:story|source|sources|text)\s*:\s*[\w.&'’\ /,-]{2,40}$",
    "mark": r"(?:[-_*=~.•·#—–]\s?){2,}$|[-_*=~•·#—–|]$|\(?(?:ends?|more)\)?$|-0-$|\(?end/?item\)?$",
}
"""Beginnings of a line that give it away, by kind; a line also has to be short enough (``sources``)."""

SPEECH = (
    r"\b(?:said|says|told|added|stressed|urged|warned|exclaimed|insisted|noted|argued|asked|replied|wrote|announced"
    r"|according\ to|statement|was|were)\b"
)
"""Words that make a closed sentence the article's own, however it begins."""

PHOTO_AGENCIES = (
    r"Getty Images|Getty|AP:Associated Press|Getty - Contributor|AP Photo|Reuters|REUTERS|EPA|AFP|GETTY|SWNS"
    r"|EFE|Splash News|Barcroft Media|Barcroft|Fame Flynet|Rex Features|REX|Alamy|PA"
    r"|[Uu][Ss][Aa] Today Sports|Shutterstock|Matrix|matrixpictures\.co\.uk"
)
"""Who is named in front of a caption, as some sites do."""

BLURB = r"""
    (?:find|get|read|follow|keep\ (?:updated|up)|stay|discover|explore|browse|catch|check|see|watch|enjoy
      |all\ you\ (?:want|need)|everything\ you|the\ (?:latest|most\ recent|top)|latest|breaking
      |your\ source)\b
    .*\b(?:news|stor(?:y|ies)|headlines|updates|coverage|analys[ei]s|articles|features|reports)\b
"""
"""What a section of a site says of itself above the headline; speech in it vouches for article text."""

CREDIT_WORDS = (
    "Getty - Contributor|AP:Associated Press|"
    "Getty Images|Getty|AP Photo|AP Images|AP|Associated Press|Reuters|AFP|Agence France-Presse|EPA|EPA-EFE|"
    "European Pressphoto Agency|PA|PA Wire|PA Images|Press Association|TASS|ITAR-TASS|Sputnik|RIA Novosti|"
    "Xinhua|Yonhap|Kyodo|KCNA|Kyodo News|Jiji|Bloomberg|dpa|EFE|ANSA|UPI|Zuma|ZUMA Press|NurPhoto|"
    "Shutterstock|"
    "REX|Rex Features|Alamy|iStock|Corbis|Barcroft Media|Barcroft|WireImage|Splash News|SWNS|Invision|Landov|"
    "Imaginechina|VCG|IC|Pool|Handout|Anadolu|Anadolu Agency|Wikipedia|Wikimedia|Wikimedia Commons|CC BY|"
    "Flickr|"
    "Polaris|Redux|Magnum|Storyful|Matrix|Fame Flynet|Usa Today Sports|USA Today Sports|GETTY|REUTERS"
)
"""Who is credited beneath a photograph."""

AGENCIES = {
    "tass": "TASS", "itar-tass": "TASS", "reuters": "Reuters", "ap": "AP", "the associated press": "AP",
    "associated press": "AP", "afp": "AFP", "agence france-presse": "AFP", "xinhua": "Xinhua",
    "yonhap": "Yonhap", "kyodo": "Kyodo", "kyodo news": "Kyodo", "kcna": "KCNA", "interfax": "Interfax",
    "ria novosti": "RIA Novosti", "sputnik": "Sputnik", "upi": "UPI", "dpa": "dpa", "efe": "EFE",
    "ansa": "ANSA", "pti": "PTI", "ians": "IANS", "ani": "ANI", "bloomberg": "Bloomberg", "pa": "PA",
    "jiji": "Jiji", "jiji press": "Jiji", "anadolu": "Anadolu", "aa": "Anadolu", "irna": "IRNA",
    "belta": "BelTA", "ukrinform": "Ukrinform", "cna": "CNA", "bernama": "Bernama", "antara": "Antara",
    "vna": "VNA", "wam": "WAM", "spa": "SPA", "sana": "SANA", "pap": "PAP", "ctk": "ČTK", "apa": "APA",
    "tanjug": "Tanjug", "kazinform": "Kazinform", "montsame": "Montsame", "newsis": "Newsis",
    "news1": "News1", "rfe/rl": "RFE/RL", "voa": "VOA", "cp": "The Canadian Press", "bns": "BNS",
}  # fmt: skip
"""News agencies as date lines and signatures write them."""

NOT_PLACES = frozenset({
    "exclusive", "update", "updated", "breaking", "analysis", "opinion", "watch", "video", "live",
    "factbox", "explainer", "special", "report", "corrected", "correction", "editorial", "comment",
    "interview", "photos", "gallery", "nato", "opec", "who", "unicef", "unesco", "asean", "brics",
    "urgent", "developing", "note", "feature", "review", "profile", "poll", "timeline", "fact",
    "check", "transcript", "column", "letter",
})  # fmt: skip
"""Words in capitals before a dash that are no place."""

SITE_WORDS = frozenset({
    "agency", "broadcasting", "chronicle", "courier", "daily", "dispatch", "gazette", "herald",
    "independent", "journal", "mail", "monitor", "network", "news", "observer", "post", "press", "radio",
    "review", "standard", "star", "telegraph", "times", "today", "tribune", "weekly",
})  # fmt: skip
"""A word of them makes a short first line the name of a site."""

BYLINE_ROLES = (
    r"(?:correspondent|reporter|staff\ writer|writer|editor|bureau\ chief|columnist|contributor|producer"
    r"|analyst)"
)

STOPWORDS = frozenset({
    "the", "of", "and", "that", "with", "for", "from", "by", "has", "have", "been", "would",
    "which", "this", "their", "said", "it", "to", "are", "were", "was", "is", "in", "on", "an",
    "not", "he", "she", "they", "who", "will", "after", "its", "his", "her", "as", "at", "but",
    "or", "be", "had", "than", "when", "also", "into", "about",
})  # fmt: skip
"""Frequent English words: they tell English from its neighbours and carry no topic."""

MARKERS = frozenset({
    "the", "of", "and", "that", "with", "for", "from", "by", "has", "have", "been", "would",
    "which", "this", "their", "said", "it's", "were", "after", "about", "into", "who", "will",
    "they", "than", "when", "also", "is", "was", "are", "she", "his", "her", "he", "to", "it",
})  # fmt: skip
"""Those of them that other languages in Latin script seldom write."""
