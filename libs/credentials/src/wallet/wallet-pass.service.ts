import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { APP_CONFIG, isUuid, Translator } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { isOwn, ownedBy } from '../credential/credential.policy';
import { Credential } from '../credential/credential.entity';
import { CredentialService } from '../credential/credential.service';
import { counts } from '../credential/credential-status.rules';
import type { Standing } from '../credential/credential-status.rules';
import { Issuer } from '../credential/issuer';
import { formatCode } from '../document';
import { passOf, passWords, stringsOf } from './pass-content.rules';
import type { PassFacts, PassWords } from './pass-content.rules';
import { packPass } from './pass-file';
import { passIcon } from './pass-icon';
import { isInForce, openPassSigner } from './pass-signer';
import type { PassSigner } from './pass-signer';
import { signManifest } from './pass-signature';

const log = new Logger('wallet');
// Side of the icon on screens of one, two and three dots a point.
const sides = { 'icon.png': 29, 'icon@2x.png': 58, 'icon@3x.png': 87 } as const;

/** A card for Apple Wallet, made when its holder asks for it and kept nowhere. There is none without the settings (decision 54). */
@Injectable()
export class WalletPassService implements OnModuleInit {
  private signer: PassSigner | null = null;
  private readonly icons: Record<string, Uint8Array> = {};

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly credentials: CredentialService,
    private readonly issuer: Issuer,
    private readonly translator: Translator,
  ) {}

  /** A wrong setting names itself and stops the start. A certificate of Apple that ran out does not: there is no card then, and all else works. */
  onModuleInit(): void {
    if (this.config.walletPass === null) return;
    this.signer = openPassSigner(this.config.walletPass);
    if (!isInForce(this.signer, new Date())) log.warn(`WALLET_PASS_CERTIFICATE is not in force (until ${this.signer.own.validTo}): no cards for Apple Wallet are made.`);
    for (const [name, side] of Object.entries(sides)) this.icons[name] = passIcon(side);
  }

  /** For its holder, on a day on which it counts. */
  isOffered(ctx: Ctx, credential: Credential, { status }: Standing): boolean {
    return this.signerAt(ctx.now) !== null && isOwn(ctx.actor, credential) && counts(status);
  }

  async download(ctx: Ctx, id: string): Promise<{ number: string; bytes: Buffer }> {
    const signer = found(this.signerAt(ctx.now));
    const credential = found(isUuid(id) ? await ctx.tx.findOne(Credential, { where: ownedBy(ctx.actor).map((own) => ({ ...own, id })) }) : null);
    const events = (await this.credentials.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    must(counts(this.credentials.standing(ctx, credential, events).status), 'WALLET_PASS_STANDING_UNFIT');
    return { number: credential.number, bytes: packPass(this.filesOf(credential, signer), (manifest) => signManifest(manifest, signer, ctx.now), ctx.now) };
  }

  private filesOf(credential: Credential, signer: PassSigner): Record<string, Uint8Array> {
    const facts: PassFacts = { ...credential, writtenCode: formatCode(credential.code), verifyUrl: this.issuer.verifyUrl(credential.code) };
    const [en, es] = [this.words('en'), this.words('es')];
    return {
      'pass.json': Buffer.from(JSON.stringify(passOf(facts, signer, en))),
      'en.lproj/pass.strings': Buffer.from(stringsOf(facts, { en, own: en, locale: 'en' })),
      'es.lproj/pass.strings': Buffer.from(stringsOf(facts, { en, own: es, locale: 'es' })),
      ...this.icons,
    };
  }

  private signerAt(now: Date): PassSigner | null {
    return this.signer && isInForce(this.signer, now) ? this.signer : null;
  }

  private words(locale: Locale): PassWords {
    return Object.fromEntries(passWords.map((key) => [key, this.translator.text(locale, `walletpass:${key}`)])) as Record<(typeof passWords)[number], string>;
  }
}
