import actionsMenu from './locales/fr/actions-menu.json';
import activity from './locales/fr/activity.json';
import changesByOthers from './locales/fr/changes-by-others.json';
import codeInput from './locales/fr/code-input.json';
import common from './locales/fr/common.json';
import dialogProblems from './locales/fr/dialog-problems.json';
import frame from './locales/fr/frame.json';
import licenseDetail from './locales/fr/license-detail.json';
import licenses from './locales/fr/licenses.json';
import outcomes from './locales/fr/outcomes.json';
import printed from './locales/fr/printed.json';
import problems from './locales/fr/problems.json';
import qrCode from './locales/fr/qr-code.json';
import registration from './locales/fr/registration.json';
import reservation from './locales/fr/reservation.json';
import settings from './locales/fr/settings.json';
import system from './locales/fr/system.json';
import timeline from './locales/fr/timeline.json';
import unavailableDialogs from './locales/fr/unavailable-dialogs.json';
import upcomingNotices from './locales/fr/upcoming-notices.json';
import usageHistory from './locales/fr/usage-history.json';
import whatIf from './locales/fr/what-if.json';

/** The French texts by namespace; loaded only when French is selected. */
export const french = {
  actionsMenu,
  activity,
  codeInput,
  common,
  frame,
  licenseDetail,
  licenses,
  changesByOthers,
  outcomes,
  problems: { ...problems, codes: { ...problems.codes, ...dialogProblems } },
  printed,
  qrCode,
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
