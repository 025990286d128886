"""What the pages in residents' languages say of their own accord, in the languages that the house has words in.

A language without words of ours gets the English ones, marked as English. The pages say the same few things as the
folder does, in the same words where they are the same.
"""

from collections.abc import Mapping

from knopskud.public.newcomers.own_words import NEW_HERE

ENGLISH = "en"
_PLAN: Mapping[str, Mapping[str, str]] = {
    "en": {
        "skip": "Skip to the content", "languages": "Languages", "short": "The plan in short",
        "areas": "What we work on", "activities": "Activities", "meetings": "Residents' meetings", "ask": "Ask us",
        "when": "When", "where": "Where", "danish": "Read the whole plan in Danish", "page-danish": "This page in Danish",
        "back": "The plan", "counts": "The Danish text is the one that counts.",
        "untranslated": "What stands in Danish has not been translated yet.",
        "outdated": "The Danish text has changed since this was translated.", "listen": "Read aloud", "stop": "Stop",
        "plans": "All plans", "say": "Have your say",
        "say-how": "Write in your own language in the large field, and press the green button. You need not give your name.",
        "say-what": "What do you want to say?", "say-name": "Your name (everybody sees it)",
        "say-answer": "Do you want an answer sent to you?", "send": "Send",
        "thanks": "Thank you. We have received it. The answer comes on this page. Keep its address.",
        "idea": "Come with an idea", "idea-what": "What is your idea?", "idea-why": "Why, and for whom?",
    },
    "ar": {
        "skip": "انتقل إلى المحتوى", "languages": "اللغات", "short": "الخطة باختصار",
        "areas": "ما الذي نعمل عليه", "activities": "الأنشطة", "meetings": "اجتماعات السكان", "ask": "اسألونا",
        "when": "متى", "where": "أين", "danish": "اقرأ الخطة كاملة بالدنماركية", "page-danish": "هذه الصفحة بالدنماركية",
        "back": "الخطة", "counts": "النص الدنماركي هو المعتمد.",
        "untranslated": "النصوص المكتوبة بالدنماركية لم تُترجم بعد.",
        "outdated": "تغيّر النص الدنماركي بعد ترجمة هذا النص.", "listen": "استمع", "stop": "توقف",
        "plans": "كل الخطط", "say": "قولوا رأيكم",
        "say-how": "اكتبوا بلغتكم في الحقل الكبير، ثم اضغطوا على الزر الأخضر. لا حاجة لذكر الاسم.",
        "say-what": "ماذا تريدون أن تقولوا؟", "say-name": "الاسم (يراه الجميع)",
        "say-answer": "هل تريدون جواباً مباشراً؟", "send": "إرسال",
        "thanks": "شكراً. وصلنا ما كتبتم. يأتي الجواب في هذه الصفحة. احتفظوا بعنوانها.",
        "idea": "قدّموا فكرة", "idea-what": "ما هي فكرتكم؟", "idea-why": "لماذا، ولمن؟",
    },
    "so": {
        "skip": "U gudub qoraalka", "languages": "Luqadaha", "short": "Qorshaha oo kooban",
        "areas": "Waxa aan ka shaqeyno", "activities": "Hawlaha", "meetings": "Shirarka deganayaasha", "ask": "Na weydii",
        "when": "Goorma", "where": "Xaggee", "danish": "Qorshaha oo dhan ku akhri af-Deenish", "page-danish": "Boggan oo af-Deenish ah",
        "back": "Qorshaha", "counts": "Qoraalka af-Deenishka ayaa ansax ah.",
        "untranslated": "Qoraallada ku qoran af-Deenishka weli lama turjumin.",
        "outdated": "Qoraalka af-Deenishka ayaa isbeddelay kadib markii kan la turjumay.", "listen": "Dhegeyso", "stop": "Jooji",
        "plans": "Qorshayaasha oo dhan", "say": "Sheeg ra'yigaaga",
        "say-how": "Ku qor luqaddaada goobta weyn, kadibna riix badhanka cagaaran. Uma baahnid inaad magacaaga sheegto.",
        "say-what": "Maxaad rabtaa inaad sheegto?", "say-name": "Magacaaga (qof walba wuu arki karaa)",
        "say-answer": "Ma rabtaa in si toos ah laguugu jawaabo?", "send": "Dir",
        "thanks": "Mahadsanid. Waan helnay waxaad qortay. Jawaabtu waxay ku imanaysaa boggan. Hayso cinwaanka bogga.",
        "idea": "Keen fikrad", "idea-what": "Waa maxay fikraddaadu?", "idea-why": "Waayo, yaana loogu talagalay?",
    },
    "tr": {
        "skip": "İçeriğe geç", "languages": "Diller", "short": "Kısaca plan",
        "areas": "Üzerinde çalıştığımız konular", "activities": "Etkinlikler", "meetings": "Sakinler toplantıları", "ask": "Bize sorun",
        "when": "Ne zaman", "where": "Nerede", "danish": "Planın tamamını Danca okuyun", "page-danish": "Bu sayfa Danca",
        "back": "Plan", "counts": "Geçerli olan Danca metindir.",
        "untranslated": "Danca yazılı metinler henüz çevrilmedi.",
        "outdated": "Bu metin çevrildikten sonra Danca metin değişti.", "listen": "Sesli oku", "stop": "Durdur",
        "plans": "Bütün planlar", "say": "Görüşünüzü söyleyin",
        "say-how": "Büyük alana kendi dilinizde yazın ve yeşil düğmeye basın. Adınızı vermeniz gerekmez.",
        "say-what": "Ne söylemek istiyorsunuz?", "say-name": "Adınız (herkes görür)",
        "say-answer": "Size doğrudan yanıt verilsin mi?", "send": "Gönder",
        "thanks": "Teşekkürler. Yazdığınız bize ulaştı. Yanıt bu sayfaya gelecek. Sayfanın adresini saklayın.",
        "idea": "Bir fikir önerin", "idea-what": "Fikriniz nedir?", "idea-why": "Neden ve kimin için?",
    },
    "ur": {
        "skip": "متن پر جائیے", "languages": "زبانیں", "short": "منصوبہ مختصراً",
        "areas": "ہم کس پر کام کرتے ہیں", "activities": "سرگرمیاں", "meetings": "رہائشیوں کے اجلاس", "ask": "ہم سے پوچھیے",
        "when": "کب", "where": "کہاں", "danish": "پورا منصوبہ ڈینش میں پڑھیے", "page-danish": "یہ صفحہ ڈینش میں",
        "back": "منصوبہ", "counts": "ڈینش متن ہی معتبر ہے۔",
        "untranslated": "جو تحریریں ڈینش میں ہیں ان کا ابھی ترجمہ نہیں ہوا۔",
        "outdated": "اس ترجمے کے بعد ڈینش متن بدل گیا ہے۔", "listen": "سنیے", "stop": "روکیے",
        "plans": "تمام منصوبے", "say": "اپنی رائے دیجیے",
        "say-how": "بڑے خانے میں اپنی زبان میں لکھیے اور سبز بٹن دبائیے۔ نام بتانا ضروری نہیں۔",
        "say-what": "آپ کیا کہنا چاہتے ہیں؟", "say-name": "آپ کا نام (سب دیکھ سکتے ہیں)",
        "say-answer": "کیا آپ براہِ راست جواب چاہتے ہیں؟", "send": "بھیجیے",
        "thanks": "شکریہ۔ آپ کی تحریر ہمیں مل گئی۔ جواب اسی صفحے پر آئے گا۔ صفحے کا پتا محفوظ رکھیے۔",
        "idea": "کوئی خیال پیش کیجیے", "idea-what": "آپ کا خیال کیا ہے؟", "idea-why": "کیوں، اور کس کے لیے؟",
    },
}  # fmt: skip
WORDS: Mapping[str, Mapping[str, str]] = {
    tag: {**own, **NEW_HERE[tag]} for tag, own in _PLAN.items()
}


def speaks(tag: str) -> str:
    """The language of our own words on a page in that language: its own, or English."""
    base = tag.partition("-")[0]
    return next((one for one in (tag, base) if one in WORDS), ENGLISH)
