import actionsMenu from './locales/en/actions-menu.json';
import changesByOthers from './locales/en/changes-by-others.json';
import codeInput from './locales/en/code-input.json';
import dialogProblems from './locales/en/dialog-problems.json';
import licenseDetail from './locales/en/license-detail.json';
import outcomes from './locales/en/outcomes.json';
import printed from './locales/en/printed.json';
import qrCode from './locales/en/qr-code.json';
import registration from './locales/en/registration.json';
import reservation from './locales/en/reservation.json';
import settings from './locales/en/settings.json';
import system from './locales/en/system.json';
import timeline from './locales/en/timeline.json';
import unavailableDialogs from './locales/en/unavailable-dialogs.json';
import upcomingNotices from './locales/en/upcoming-notices.json';
import usageHistory from './locales/en/usage-history.json';
import whatIf from './locales/en/what-if.json';

/**
 * The English texts of the dialogs and of the other pages; loaded with the first of them. The problems of commands that
 * only dialogs send are merged into the namespace `problems` of the first screen.
 */
export const englishDeferred = {
  actionsMenu,
  codeInput,
  changesByOthers,
  licenseDetail,
  outcomes,
  printed,
  qrCode,
  problems: { codes: dialogProblems },
  unavailableDialogs,
  registration,
  reservation,
  settings,
  upcomingNotices,
  system,
  timeline,
  usageHistory,
  whatIf,
};
