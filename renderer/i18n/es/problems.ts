import type { problems as en } from '../en/problems.ts';
import type { Message } from '../message.ts';

export const problems: Record<keyof typeof en, Message> = {
  'problems.title': 'Mensajes',
  'problems.dismiss': 'Descartar este mensaje',
  'problems.details': 'Detalles: {message}',
  'problem.guess-sigma':
    'σ tiene que ser un número mayor que 0. Tu última estimación sigue en pie; escribe otra σ.',
  'problem.guess-invalid':
    'Esa estimación no sirve. La última sigue en pie; cámbiala e inténtalo de nuevo.',
  'problem.command-invalid': 'El juego no lo ha entendido. Nada ha cambiado; inténtalo de nuevo.',
  'problem.command-too-late': 'Ha llegado tarde: el momento ya ha pasado. Nada ha cambiado.',
  'problem.command-too-early': 'Eso tiene que esperar a que empiece el vuelo.',
  'problem.command-not-allowed': 'Esta misión no lo permite. Nada ha cambiado.',
  'problem.mission-unknown': 'No hay ninguna misión con ese nombre. Elige una de la lista.',
  'problem.mission-invalid':
    'El archivo de la misión tiene un valor sin sentido. Elige otra misión o reinstala el juego.',
  'problem.seed-invalid':
    'Una semilla son 32 cifras hexadecimales (0 a 9, a a f). Revísala o déjala vacía.',
  'problem.recording-not-found': 'Esa grabación ya no está. La lista muestra las que hay.',
  'problem.recording-not-a-recording':
    'Ese archivo no es una grabación de este juego. No se ha cambiado nada en él.',
  'problem.recording-newer':
    'Esa grabación se hizo con una versión más nueva del juego. Instala esa versión para verla.',
  'problem.recording-damaged':
    'Esa grabación está dañada y no se puede mostrar. Bórrala o recupera el archivo de una copia.',
  'problem.recording-torn':
    'Esa grabación se corta antes de tiempo. Se muestra todo hasta el corte.',
  'problem.recording-write-failed':
    'No se ha podido escribir la grabación; quizá el disco esté lleno. Puedes seguir jugando. Lo grabado antes se conserva.',
  'problem.import-refused':
    '«{source}» no se ha añadido a tus grabaciones y no se ha cambiado nada.',
  'problem.computers-unfit':
    'Ese ordenador no puede usar ese método aquí: con dos bases cada puesto conserva su método o pasa a EM. Elige otro.',
  'problem.computers-landing':
    'No hay ningún aterrizaje {landing} que omitir; esta misión tiene {landings}. Quítalo de la lista.',
  'problem.branch-over':
    'En ese momento el vuelo ya ha terminado. Ve a uno anterior y bifurca allí.',
  'problem.branch-seedless':
    'Esa grabación no contiene su semilla: no se sabe qué aterrizajes vendrán y no se puede seguir volando.',
  'problem.branch-astray':
    'Esa grabación no se sigue de sus propias órdenes a partir del suceso {event}, así que no se puede seguir volando desde ahí.',
  'problem.job-unknown': 'Ese trabajo ya no se conoce. Empiézalo de nuevo.',
  'problem.export-failed':
    'No se ha podido escribir el archivo: {why}. Elige otro lugar; la grabación sigue intacta.',
  'problem.class-code':
    'No hay ninguna clase con el código {code}. Mira otra vez el código en la pantalla del profesor.',
  'problem.class-port':
    'No se puede abrir la clase en el puerto {port}; quizá lo usa otro programa. Elige otro puerto o cierra ese programa.',
  'problem.class-unreachable':
    'Nadie responde en {address}. Comprueba la dirección y que este ordenador esté en la misma red que el del profesor.',
  'problem.class-log-damaged':
    'El archivo de las clases anteriores está dañado. Se ha apartado tal como está, como «{aside}», y se ha empezado uno nuevo.',
  'problem.class-log-newer':
    'Las clases anteriores se guardaron con una versión más nueva del juego y quedan como están. Esta versión guarda sus clases aparte.',
  'problem.class-log-write-failed':
    'No se puede escribir la clase en el disco; quizá esté lleno. La clase sigue, y se escribirá en cuanto haya sitio.',
  'problem.class-unknown': 'Esa clase ya no está. La lista muestra las que hay.',
  'problem.class-damaged': 'Esa clase está dañada y no se puede mostrar. Las demás están intactas.',
  'problem.class-astray':
    'No se puede continuar esa clase. Lo que pasó en ella se conserva entre las clases anteriores.',
  'problem.class-not-over': 'Esa clase sigue en marcha. Termínala primero.',
  'problem.homework-invalid':
    'Eso no es una tarea de este juego, o le falta una parte ({field}). Pide otra vez el archivo o el enlace.',
  'problem.homework-newer':
    'Esa tarea se hizo con una versión más nueva del juego. Instala esa versión para abrirla.',
  'problem.homework-none': 'En la carpeta no hay ninguna grabación de esa tarea.',
  'problem.class-name':
    'Ese nombre no sirve: un nombre tiene de 1 a 24 caracteres visibles y ninguna palabra grosera. Escribe otro.',
  'problem.class-locked':
    'El profesor ha cerrado la puerta de esta clase. Pídele que la abra e inténtalo de nuevo.',
  'problem.class-full': 'Esta clase está llena: tiene {seats} puestos.',
  'problem.class-banned': 'El profesor te ha expulsado de esta clase.',
  'problem.class-seat-unknown':
    'Ese puesto ya no está en esta clase. Entra de nuevo con el código.',
  'problem.class-not-now': 'Eso no se puede hacer en este momento de la clase. Nada ha cambiado.',
  'problem.class-over': 'Esta clase ha terminado.',
  'problem.frame-invalid':
    'Lo que ha llegado por la red estaba dañado. El juego vuelve a conectarse.',
  'problem.settings-invalid':
    'Algunos ajustes no se han podido leer y tienen su valor inicial. Revísalos en Ajustes.',
  'problem.session-unknown': 'Esa sesión ya no está abierta. Empiézala de nuevo desde la lista.',
  'problem.internal':
    'Algo ha fallado en el juego. Inténtalo de nuevo; si se repite, vuelve a abrir el juego.',
  'notice.recording-torn': 'Esta grabación se corta antes de tiempo; se muestra hasta el corte.',
  'notice.recording-cut': 'Esta grabación está dañada desde una línea; se muestra hasta ahí.',
  'notice.recording-altered':
    'Esta grabación se cambió después de hacerse; puede que no muestre lo que se voló.',
  'notice.dismiss': 'Entendido',
  'closed.missions': 'A las misiones',
  'closed.title': 'El vuelo se ha interrumpido',
  'notice.generic': 'El juego informa: {code}.',
  'closed.failed': 'Su anfitrión se ha detenido. Lo grabado hasta ahora está en Repeticiones.',
};
