import type { missions as en } from '../en/missions.ts';
import type { Message } from '../message.ts';

export const missions: Record<keyof typeof en, Message> = {
  'missions.title': 'المهمات',
  'missions.intro': 'بأي ترتيب وفي أي وقت. تعلّم كل مهمة شيئًا واحدًا تفعله البيانات بمن يقدّر.',
  'missions.landings': {
    zero: 'لا هبوط',
    one: 'هبوط واحد',
    two: 'هبوطان',
    few: '{count} عمليات هبوط',
    many: '{count} عملية هبوط',
    other: '{count} عملية هبوط',
  },
  'missions.setUp': 'أعدّ طيرانًا',
  'missions.empty': 'تعذّر تحميل أي مهمة. شغّل اللعبة من جديد؛ وإن لم ينفع ذلك فأعد تثبيتها.',
  'mission.first-contact.name': 'الاتصال الأول',
  'mission.first-contact.question': 'أين قاعدتهم، وما مدى ثبات تصويبهم؟',
  'mission.first-contact.learn': 'ما الأرجحية، وكيف يجعل ألف هبوط عددين مؤكدين.',
  'mission.thin-evidence.name': 'أدلة ضئيلة',
  'mission.thin-evidence.question': 'ما مقدار اليقين الذي يمنحه هبوط واحد؟',
  'mission.thin-evidence.learn':
    'فرط التطابق: لماذا قد لا يساوي جواب طابق كل ما شوهد شيئًا بعد ذلك.',
  'mission.decoys.name': 'شراك خداعية',
  'mission.decoys.question': 'أين قاعدتهم، إن لم يكن بعضها لهم؟',
  'mission.decoys.learn': 'القيم الشاذة: لماذا لا تغفر الأخطاء المربّعة، وما الذي يقدر عليه الخليط.',
  'mission.two-bases.name': 'قاعدتان',
  'mission.two-bases.question': 'قاعدتان وخط هبوط واحد: من يطير لمن؟',
  'mission.two-bases.learn': 'نماذج الخليط: كيف يتناوب EM بين تخمين «من» وتخمين «أين».',
  'mission.newcomb.name': 'ضوء نيوكومب',
  'mission.newcomb.question': 'كم يستغرق الضوء، إن أخطأت قراءتان؟',
  'mission.newcomb.learn': 'بيانات حقيقية من عام 1882: لا أحد يعرف الحقيقة، فالحَكَم هو التنبؤ وحده.',
  'mission.free-flight.name': 'طيران حر',
  'mission.free-flight.question': 'توزيعك وبياناتك ومتاعبك.',
  'mission.free-flight.learn':
    'كل ما تسأل عنه: اختر القواعد والهبوط والشاردة والتوزيع السابق، واستدعِ الأحداث بنفسك.',
};
