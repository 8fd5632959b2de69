import activity from './locales/en/activity.json';
import common from './locales/en/common.json';
import frame from './locales/en/frame.json';
import licenses from './locales/en/licenses.json';
import problems from './locales/en/problems.json';
import registration from './locales/en/registration.json';
import reservation from './locales/en/reservation.json';
import settings from './locales/en/settings.json';
import system from './locales/en/system.json';

/** The English texts by area: the source the others are translated from, and the type of every key. */
export const english = { activity, common, frame, licenses, problems, registration, reservation, settings, system };
