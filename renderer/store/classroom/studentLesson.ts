import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StudentRoom } from './studentRoom.ts';

/** Around the screens of a flight whose pace belongs to a class. */
export const LessonContext = createContext<StudentRoom | null>(null);

/** The class that leads this flight; null for a flight of the player's own. */
export const useLesson = (): StudentRoom | null => useContext(LessonContext);
