import activity from './locales/en/activity.json';
import common from './locales/en/common.json';
import frame from './locales/en/frame.json';
import licenses from './locales/en/licenses.json';
import problems from './locales/en/problems.json';

/** The English texts of the first screen, which are also the fallback for missing translations. */
export const englishInitial = { activity, common, frame, licenses, problems };
