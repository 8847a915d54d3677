/** Somebody else who watches the log of credentials. */
export interface WitnessSetting {
  /** NAME+HASH+KEY, as C2SP signed-note writes it. */
  readonly key: string;
  /** Without a slash at the end. */
  readonly url: string;
}

/** Settings of one process, parsed once at start by the shell. */
export interface AppConfig {
  readonly port: number;
  readonly databaseUrl: string;
  /** Where people reach the product, without a slash at the end. Printed in mails, QR codes and certificates. */
  readonly publicUrl: string;
  /** Whether people reach it by https: then a proxy in front ends TLS. */
  readonly isSecure: boolean;
  /** Folder for keys and secrets; readable by its owner only. */
  readonly dataDir: string;
  /** Folder with `en/*.json` and `es/*.json`. */
  readonly localesDir: string;
  /** Folder with the courses, items and role-plays that a provider may begin with. */
  readonly starterDir: string;
  /** Folder with the built web client. */
  readonly webDir: string;
  readonly smtpUrl: string | null;
  /** An S3-compatible bucket for files that people send; null keeps them in `dataDir/files`. */
  readonly filesUrl: string | null;
  /** A time-stamp authority of somebody else (RFC 3161) and the PEM file with the roots that may vouch for it; null leaves the time to our own. */
  readonly stampAuthority: { readonly url: string; readonly rootsFile: string } | null;
  /** What signs cards for Apple Wallet, as files: a certificate of Apple, its key, and the authority that certified it; null makes none. */
  readonly walletPass: { readonly certificateFile: string; readonly keyFile: string; readonly authorityFile: string } | null;
  /** Opens the sealed keys of the issuer; null where one was drawn and stands beside them. */
  readonly keysPassphrase: string | null;
  /** A device that draws keys and does not give them away (PKCS#11): the library of its maker, the name of the token, and what its tool is started with, the PIN as `PKCS11_PIN`; null keeps keys in sealed files. */
  readonly keyDevice: { readonly module: string; readonly token: string; readonly environment: Readonly<Record<string, string>> } | null;
  /** Folder with the modules of the offline verifier. */
  readonly verifierDir: string;
  readonly witnesses: readonly WitnessSetting[];
  /** Webhooks may go to private addresses and by http: for a closed network alone. */
  readonly allowsPrivateTargets: boolean;
  readonly isDemo: boolean;
  readonly isProduction: boolean;
  readonly isWorker: boolean;
}

export const APP_CONFIG = Symbol('APP_CONFIG');
