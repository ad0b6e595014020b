import type { problems as en } from '../en/problems.ts';
import type { Message } from '../message.ts';

export const problems: Record<keyof typeof en, Message> = {
  'problems.title': 'الرسائل',
  'problems.dismiss': 'إخفاء هذه الرسالة',
  'problems.details': 'التفاصيل: {message}',
  'problem.guess-sigma': 'لا بد أن تكون σ عددًا أكبر من 0. تخمينك الأخير ما زال ساريًا؛ اكتب σ أخرى.',
  'problem.guess-invalid': 'لا يصلح هذا التخمين. تخمينك الأخير ما زال ساريًا؛ عدّله وحاول من جديد.',
  'problem.command-invalid': 'لم تفهم اللعبة ذلك. لم يتغير شيء؛ حاول من جديد.',
  'problem.command-too-late': 'فات الأوان: انقضت لحظته. لم يتغير شيء.',
  'problem.command-too-early': 'يجب أن ينتظر ذلك حتى تبدأ الرحلة.',
  'problem.command-not-allowed': 'هذه المهمة لا تسمح بذلك. لم يتغير شيء.',
  'problem.mission-unknown': 'لا مهمة بهذا الاسم. اختر واحدة من القائمة.',
  'problem.mission-invalid': 'في ملف المهمة قيمة غير معقولة. اختر مهمة أخرى أو أعد تثبيت اللعبة.',
  'problem.seed-invalid': 'البذرة 32 رقمًا ست عشريًا (0 إلى 9 وa إلى f). راجعها أو اتركها فارغة.',
  'problem.recording-not-found': 'لم يعد ذلك التسجيل موجودًا. تعرض القائمة الموجود.',
  'problem.recording-not-a-recording': 'ذلك الملف ليس تسجيلًا لهذه اللعبة. لم يتغير فيه شيء.',
  'problem.recording-newer': 'صُنع ذلك التسجيل بإصدار أحدث من اللعبة. ثبّت الإصدار الأحدث لتراه.',
  'problem.recording-damaged': 'ذلك التسجيل تالف ولا يمكن عرضه. احذفه أو استعد الملف من نسخة.',
  'problem.recording-torn': 'ينقطع ذلك التسجيل قبل أوانه. يُعرض كل شيء حتى الانقطاع.',
  'problem.recording-write-failed':
    'تعذّرت كتابة التسجيل؛ ربما امتلأ القرص. يمكنك متابعة اللعب. ما سُجّل من قبل محفوظ.',
  'problem.import-refused': 'لم يُضف «{source}» إلى تسجيلاتك، ولم يتغير شيء.',
  'problem.computers-unfit':
    'لا يستطيع هذا الحاسوب العمل بتلك الطريقة هنا: مع قاعدتين يحتفظ كل مقعد بطريقته أو يأخذ EM. اختر طريقة أخرى.',
  'problem.computers-landing':
    'لا يوجد هبوط رقم {landing} لاستبعاده؛ في هذه المهمة {landings} من عمليات الهبوط. أزله من القائمة.',
  'problem.branch-over': 'انتهت الرحلة في تلك اللحظة. اذهب إلى لحظة أسبق وتفرّع منها.',
  'problem.branch-seedless':
    'لا يحمل هذا التسجيل بذرته، فلا يُعرف ما سيأتي من هبوط، ولا يمكن لأحد أن يواصل الطيران.',
  'problem.branch-astray':
    'لا ينتج هذا التسجيل عن أوامره نفسها ابتداءً من الحدث {event}، فلا يمكن مواصلة الطيران منه.',
  'problem.job-unknown': 'لم يعد ذلك العمل معروفًا. ابدأه من جديد.',
  'problem.export-failed': 'تعذّرت كتابة الملف: {why}. اختر مكانًا آخر؛ التسجيل نفسه سليم.',
  'problem.class-code': 'لا يوجد صف بالرمز {code}. انظر إلى الرمز على شاشة المعلّم مرة أخرى.',
  'problem.class-unreachable':
    'لا أحد يجيب على {address}. تحقّق من العنوان ومن أن هذا الحاسوب على شبكة حاسوب المعلّم نفسها.',
  'problem.class-log-damaged':
    'ملف الحصص السابقة تالف. نُحّي جانبًا كما هو باسم «{aside}» وبُدئ ملف جديد.',
  'problem.class-log-newer':
    'حُفظت الحصص السابقة بإصدار أحدث من اللعبة وتبقى كما هي. يحفظ هذا الإصدار حصصه بجانبها.',
  'problem.class-log-write-failed':
    'تعذّرت كتابة الحصة على القرص؛ ربما امتلأ. تستمر الحصة، وتُكتب حالما تتوفر مساحة.',
  'problem.class-unknown': 'لم تعد تلك الحصة موجودة. تعرض القائمة الموجود.',
  'problem.class-damaged': 'تلك الحصة تالفة ولا يمكن عرضها. الحصص الأخرى سليمة.',
  'problem.class-astray': 'لا يمكن متابعة تلك الحصة. ما جرى فيها محفوظ ضمن الحصص السابقة.',
  'problem.class-not-over': 'ما زالت تلك الحصة جارية. أنهها أولًا.',
  'problem.homework-invalid':
    'هذا ليس واجبًا من هذه اللعبة، أو ينقصه جزء ({field}). اطلب الملف أو الرابط من جديد.',
  'problem.homework-newer': 'صُنع ذلك الواجب بإصدار أحدث من اللعبة. ثبّت الإصدار الأحدث لفتحه.',
  'problem.homework-none': 'لا يوجد في المجلد تسجيل لذلك الواجب.',
  'problem.class-name':
    'لا يصلح هذا الاسم: الاسم من حرف ظاهر واحد إلى 24، بلا كلمة نابية. اكتب اسمًا آخر.',
  'problem.class-locked': 'أغلق المعلم باب هذا الصف. اطلب منه فتحه ثم حاول من جديد.',
  'problem.class-full': 'هذا الصف ممتلئ: عدد مقاعده {seats}.',
  'problem.class-banned': 'منعك المعلم من دخول هذا الصف.',
  'problem.class-seat-unknown': 'لم يعد ذلك المقعد في هذا الصف. انضم من جديد بالرمز.',
  'problem.class-not-now': 'لا يمكن ذلك في هذه اللحظة من الصف. لم يتغير شيء.',
  'problem.class-over': 'انتهى هذا الصف.',
  'problem.frame-invalid': 'ما وصل عبر الشبكة تالف. تعيد اللعبة الاتصال.',
  'problem.settings-invalid': 'تعذّرت قراءة بعض الإعدادات فأُعيدت إلى أصلها. راجعها في «الإعدادات».',
  'problem.session-unknown': 'لم تعد تلك الجلسة مفتوحة. ابدأها من جديد من القائمة.',
  'problem.internal': 'أخفق شيء في اللعبة. حاول من جديد؛ وإن تكرر فشغّل اللعبة من جديد.',
  'notice.recording-torn': 'ينقطع هذا التسجيل قبل أوانه؛ يُعرض حتى الانقطاع.',
  'notice.recording-cut': 'هذا التسجيل تالف من سطر فما بعده؛ يُعرض حتى ذلك السطر.',
  'notice.recording-altered': 'غُيّر هذا التسجيل بعد صنعه؛ قد لا يكون ما يُعرض هو ما جرى.',
  'notice.dismiss': 'فهمت',
  'closed.missions': 'إلى المهمات',
  'closed.title': 'انقطعت الرحلة',
  'notice.generic': 'تقول اللعبة: {code}.',
  'closed.failed': 'توقف المضيف. ما سُجّل حتى الآن محفوظ في «الإعادات».',
};
