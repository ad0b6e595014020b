import type { briefing as en } from '../en/briefing.ts';
import type { Message } from '../message.ts';

export const briefing: Record<keyof typeof en, Message> = {
  'briefing.label': 'الإحاطة',
  'briefing.first-contact.story.1':
    '15 يونيو 2042، موقع Vector Prime المتقدم. أمسكت شباكنا ليلة أمس بأولى المسيّرات المسروقة، وعددها نحو ألف. تلقّت كلها الأمر نفسه: عودي إلى القاعدة.',
  'briefing.first-contact.story.2':
    'توجيهها رديء، فتسقط متناثرة حول قاعدة لا نراها. تقول كايل، كبيرة مهندسينا: «لا تبحث عن المسيّرة المصيبة. ابحث عن الجرس الذي تكون تحته كلها معًا أقلَّ مفاجأة».',
  'briefing.thin-evidence.story.1':
    'سينقطع التيار، ثم ينقطع مرة أخرى. كل انقطاع يمسح ذاكرة الحواسيب، فتبدأ من جديد بآخر هبوط أو هبوطين.',
  'briefing.thin-evidence.story.2':
    'تقلق كايل من آلة الأرجحية العظمى. «أعطها هبوطًا واحدًا فتوقن. لا ينبغي لأحد أن يوقن بعد هبوط واحد».',
  'briefing.decoys.story.1':
    'إنهم يعلمون أننا نصغي. ابتداءً من الهبوط {from} سيكون نحو {share} مما يسقط شراكًا خداعية، تُلقى بعيدًا في الشرق لتجرّ جوابنا معها.',
  'briefing.decoys.story.2':
    'لا يميّز أحد بالنظر شَرَكًا من مسيّرة. تريد كايل القاعدة لا المتوسط: «الشَّرَك جزء من البيانات وليس جزءًا من الجواب».',
  'briefing.two-bases.story.1':
    'صارتا قاعدتين، ومسيّرات كلتيهما تسقط على الخط نفسه. لا أعلام ولا ألوان، بل مواضع فقط.',
  'briefing.two-bases.story.2':
    'أعطِ كايل جرسين ووزنًا: أين كل قاعدة، وما مدى ثبات مسيّراتها، وما حصتها من المسيّرات.',
  'briefing.newcomb.story.1':
    'يوم راحة من المسيّرات. في عام 1882 قاس سايمون نيوكومب زمن الضوء على مسافة 7.4 كيلومترات، بين فورت ماير ونصب واشنطن ذهابًا وإيابًا. يحفظ الأرشيف قراءاته الست والستين، مكتوبةً بالنانوثواني الزائدة على 24,800.',
  'briefing.newcomb.story.2':
    'اختلّ بعضها، وقد رأى ذلك هو أيضًا. لا حقيقة خفية نقارن بها هنا: يفوز التوزيع الذي يتنبأ بالقراءة التالية أفضل من غيره.',
  'briefing.free-flight.story.1':
    'لا أوامر اليوم. القاعدة حيث تضعها البذرة، وفق التوزيع السابق الذي اخترته.',
  'briefing.free-flight.story.2':
    'اضغط D لسرب من الشراك وW لمسح ذاكرة الحواسيب وS لتشويش المجسّات، متى أردت أن ترى ما يحدث.',
  'briefing.picture.expected': 'حيث يُتوقع الهبوط إجمالًا',
  'briefing.picture.expectedReadings': 'حيث تُتوقع القراءات إجمالًا',
  'briefing.picture.middle': 'وسطها، تسع مرات من عشر',
  'briefing.picture.base': 'القاعدة، تسع مرات من عشر',
  'briefing.picture.eachBase': 'كل قاعدة، تسع مرات من عشر',
  'briefing.picture.strays': 'الشاردة',
  'briefing.prior.title': 'ما نعرفه مسبقًا',
  'briefing.prior.mu':
    'القاعدة على الأرجح قرب {mu0} {unit}: تسع مرات من عشر بين {low} و{high} {unit}.',
  'briefing.prior.sigma':
    'تنحرف المسيّرة عنها بانحراف معياري σ يقع تسع مرات من عشر بين {low} و{high} {unit}.',
  'briefing.prior.muEach':
    'كل قاعدة على الأرجح قرب {mu0} {unit}: تسع مرات من عشر بين {low} و{high} {unit}. والمسافة بينهما {apart} σ على الأقل.',
  'briefing.prior.sigmaEach':
    'تنحرف المسيّرة عن قاعدتها بانحراف معياري σ يقع تسع مرات من عشر بين {low} و{high} {unit}.',
  'briefing.prior.muReading':
    'تُتوقع القراءة قرب {mu0} {unit}، لكن بلا دقة كبيرة: تسع مرات من عشر يقع الوسط بين {low} و{high} {unit}.',
  'briefing.prior.sigmaReading':
    'تتبعثر القراءات بانحراف معياري σ يقع تسع مرات من عشر بين {low} و{high} {unit}.',
  'briefing.prior.numbers':
    'التوزيع السابق طبيعي مع غاما معكوسة: μ₀ = {mu0}، κ₀ = {kappa0}، α₀ = {alpha0}، β₀ = {beta0}. وبه نفسه يطير MAP.',
  'briefing.strays.title': 'ما قد يعترض الطريق',
  'briefing.strays.told': 'تسقط الشاردة وفق {law}، وهي نحو {share} من عمليات الهبوط ما دامت.',
  'briefing.law.normal': 'جرس حول {mu} {unit} حيث σ = {sigma} {unit}',
  'briefing.law.uniform': 'توزيع منتظم من {lower} إلى {upper} {unit}',
  'briefing.law.student-t': 'جرس عريض حول {location} {unit} ومقياسه {scale} {unit}',
  'briefing.wipes.told': 'تُمسح الذاكرة بعد الهبوط {list}.',
  'briefing.score.title': 'ما يُحتسب',
  'briefing.score.core': 'يُقاس تخمينك إلى توزيع القاعدة: μ وσ لها.',
  'briefing.score.coreTwo': 'يُقاس تخمينك إلى القاعدتين: μ وσ لكل منهما، وحصتاهما.',
  'briefing.score.coreStrays': 'يُقاس تخمينك إلى توزيع القاعدة وحدها، دون الشاردة.',
  'briefing.score.full': 'يُقاس تخمينك إلى توزيع كل عمليات الهبوط، بما فيها الشاردة.',
  'briefing.score.race': 'لا تُعرف الحقيقة: الأول هو من يخسر أقل نات في السباق.',
  'briefing.score.begin': {
    zero: 'يبدأ السباق والاحتساب قبل أول هبوط.',
    one: 'يبدأ السباق والاحتساب بعد الهبوط الأول.',
    two: 'يبدأ السباق والاحتساب بعد الهبوط الثاني.',
    few: 'يبدأ السباق والاحتساب بعد الهبوط {count}.',
    many: 'يبدأ السباق والاحتساب بعد الهبوط {count}.',
    other: 'يبدأ السباق والاحتساب بعد الهبوط {count}.',
  },
  'briefing.score.pay':
    'ومن ثم فكل هبوط اختبار: تدفع −log للكثافة التي منحها جرسك له. لا نقاط للسرعة.',
  'briefing.prediction.title': 'قبل أول هبوط: ماذا تتوقع؟',
  'briefing.begin': 'ابدأ',
  'briefing.chooseFirst': 'اختر جوابًا لتبدأ.',
  'prediction.first-contact.question': 'بعد {landings} هبوط، كم ستبعد μ̂ لدى الحواسيب عن القاعدة؟',
  'prediction.first-contact.within-1-percent': 'أقل من جزء من مئة من σ',
  'prediction.first-contact.within-5-percent': 'أقل من جزء من عشرين من σ، لكن أكثر من جزء من مئة',
  'prediction.first-contact.within-20-percent': 'أبعد من ذلك، لكن أقل من خُمس σ',
  'prediction.thin-evidence.question':
    'تُمسح الذاكرة ويبدأ الهبوط من جديد. من أول من يستبعد ما يحدث بعد ذلك؟',
  'prediction.thin-evidence.mle-first': 'MLE: لا يثق إلا بالهبوط',
  'prediction.thin-evidence.map-first': 'MAP: توزيعه السابق يكبحه',
  'prediction.thin-evidence.same': 'كلاهما عند الهبوط نفسه',
  'prediction.decoys.question': 'ماذا ستفعل الشراك بجرس MLE الوحيد؟',
  'prediction.decoys.mu-moves': 'تتحرك μ̂ وتبقى σ̂',
  'prediction.decoys.sigma-grows': 'تكبر σ̂ وتبقى μ̂',
  'prediction.decoys.both': 'تتحرك μ̂ وتكبر σ̂',
  'prediction.two-bases.question': 'لدى MLE جرس واحد لقاعدتين. أين سيضع القمة؟',
  'prediction.two-bases.between': 'بين القاعدتين',
  'prediction.two-bases.left': 'على القاعدة اليسرى',
  'prediction.two-bases.right': 'على القاعدة اليمنى',
  'prediction.newcomb.question': 'قراءتان من 66 بعيدتان جدًا. من سيتنبأ بالقراءات أفضل؟',
  'prediction.newcomb.mle-wins': 'MLE، جرس واحد لكل شيء',
  'prediction.newcomb.em-wins': 'EM، جرس وحصة للشاردة',
  'prediction.newcomb.no-difference': 'لا فرق (أقل من 1 نات)',
  'prediction.free-flight.question': 'من سيكون الأول في النهاية؟',
  'prediction.free-flight.player': 'أنا',
  'prediction.free-flight.mle': 'MLE',
  'prediction.free-flight.map': 'MAP',
  'prediction.free-flight.em': 'EM',
};
