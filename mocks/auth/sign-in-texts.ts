import type { Role } from '#src/contract/session.ts';
import type { SignInErrorCode } from './users.ts';

/** The languages of the sign-in page. */
export const signInLanguages = ['en', 'fr'] as const;
export type SignInLanguage = (typeof signInLanguages)[number];

/** All texts of the sign-in page. */
export interface SignInTexts {
  readonly title: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly explanation: string;
  readonly name: string;
  readonly role: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly signedIn: string;
  readonly signedOut: string;
  readonly signedInAs: (name: string, role: string) => string;
  readonly errors: Readonly<Record<SignInErrorCode | 'too-often' | 'unreadable' | 'storage-full' | 'failed', string>>;
}

/** The texts by language. */
export const signInTexts: Readonly<Record<SignInLanguage, SignInTexts>> = {
  en: {
    title: 'Sign in – simulated host product',
    signIn: 'Sign in',
    signOut: 'Sign out',
    explanation: 'This page stands for the host product’s own. Nobody has a password here.',
    name: 'Name',
    role: 'Role',
    roles: { admin: 'Admin', product: 'Product', operator: 'Operator', auditor: 'Auditor' },
    signedIn: 'Signed in. Close this tab and go on where you were.',
    signedOut: 'Signed out.',
    signedInAs: (name, role) => `You are signed in as ${name} (${role}).`,
    errors: {
      'name-length': 'A name has 1 to 100 characters.',
      'name-unseen': 'A name has no characters that cannot be seen, and none that turn its line.',
      'role-unknown': 'There is no such role. Choose one from the list.',
      'too-many-people': 'Too many people are signed in. Try again later, or ask one of them to sign out.',
      'too-often': 'People sign in too often from this address. Wait a minute, then try again.',
      unreadable: 'What was sent cannot be read. Fill in the form and try again.',
      'storage-full':
        'The disk of the product is full, so nobody was signed in or out. Free some space there, then try again.',
      failed: 'The product failed to do this. Try again.',
    },
  },
  fr: {
    title: 'Connexion – produit hôte simulé',
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    explanation: 'Cette page tient lieu de celle du produit hôte. Aucun mot de passe n’est demandé.',
    name: 'Nom',
    role: 'Rôle',
    roles: { admin: 'Admin', product: 'Product', operator: 'Operator', auditor: 'Auditor' },
    signedIn: 'Vous êtes connecté. Fermez cet onglet et reprenez là où vous en étiez.',
    signedOut: 'Vous êtes déconnecté.',
    signedInAs: (name, role) => `Vous êtes connecté en tant que ${name} (${role}).`,
    errors: {
      'name-length': 'Un nom compte de 1 à 100 caractères.',
      'name-unseen': 'Un nom ne contient ni caractère invisible, ni caractère qui inverse le sens de la ligne.',
      'role-unknown': 'Ce rôle n’existe pas. Choisissez-en un dans la liste.',
      'too-many-people':
        'Trop de personnes sont connectées. Réessayez plus tard, ou demandez à l’une d’elles de se déconnecter.',
      'too-often': 'Trop de connexions viennent de cette adresse. Attendez une minute, puis réessayez.',
      unreadable: 'L’envoi est illisible. Remplissez le formulaire et réessayez.',
      'storage-full':
        'Le disque du produit est plein : personne n’a été connecté ni déconnecté. Libérez-y de l’espace, puis réessayez.',
      failed: 'Le produit n’a pas réussi à le faire. Réessayez.',
    },
  },
};
