import { test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { ana, jordan, kim, openBrowser, ruth, sam, signIn, signInByCode, thomas } from './people';
import { applyForCertificate, certificateName } from './steps/application';
import { confirmAndIssue, confirmChange, decide, proposeChange, tryBothLooks } from './steps/board';
import { downloadCertificate } from './steps/certificate';
import type { Certificate } from './steps/certificate';
import { passExam } from './steps/exam';
import { logAndSend, seeReturned, signAndReturn } from './steps/hours';
import { continueTo, finishModule, goOnWatching, readOn, watchAndLeave } from './steps/learn';
import { gradeRolePlay, readFeedback, seeNoFeedback } from './steps/role-play';
import { checkBothFiles, findCode, seeAnswer, seeJson } from './steps/verify';

const phone = { viewport: { width: 390, height: 844 } };

/** Two people decide, always. */
interface Board {
  readonly reviewer: Page;
  readonly second: Page;
}

async function learnOnTwoDevices(browser: Browser, atDesk: Page): Promise<void> {
  await readOn(atDesk);
  const onPhone = await signInByCode(browser, jordan, phone);
  await continueTo(onPhone, 'Check: the phone call');
  await finishModule(onPhone);
  const second = await watchAndLeave(onPhone);
  await goOnWatching(atDesk, second);
  await onPhone.context().close();
}

async function bePrepared(browser: Browser): Promise<void> {
  const atDesk = await signIn(browser, jordan);
  await test.step('[A1] [A2] a module is begun at a desk and finished on a phone, and a video goes on at its second', () => learnOnTwoDevices(browser, atDesk));
  await test.step('[C1] [EX3] the exam keeps each answer over a lost connection and on another device, holds no key, and is passed', () => passExam(atDesk, () => signIn(browser, jordan, phone)));
  await test.step('a role-play is graded, and read once it is released', async () => {
    await seeNoFeedback(atDesk);
    const scenario = await gradeRolePlay(await signIn(browser, kim));
    await readFeedback(atDesk, scenario);
  });
  await test.step('hours are logged, signed and sent back', async () => {
    await logAndSend(atDesk);
    await signAndReturn(await signIn(browser, sam));
    await seeReturned(atDesk);
  });
}

async function beCertified(browser: Browser, { reviewer, second }: Board): Promise<Certificate> {
  const holder = await signIn(browser, ana);
  await test.step('the application fills itself and is sent', () => applyForCertificate(holder));
  await test.step('two people decide, and the second one issues', async () => {
    await decide(reviewer);
    await tryBothLooks(reviewer);
    await confirmAndIssue(second);
  });
  return test.step('the holder has the sealed PDF', () => downloadCertificate(holder));
}

/** A program has no account here, and its browser runs no script. */
async function beChecked(stranger: Page, { reviewer, second }: Board, certificate: Certificate): Promise<void> {
  const { code } = certificate;
  const propose = async (word: 'Suspend' | 'Reinstate' | 'Revoke', reason: string) => {
    const change = { act: `${word} the certificate`, proposal: `Propose to ${word.toLowerCase()} it`, reason };
    await proposeChange(reviewer, certificateName, change);
    return change;
  };
  const act = async (...change: Parameters<typeof propose>) => confirmChange(second, certificateName, await propose(...change));
  await test.step('the code and the file are checked', async () => {
    await findCode(stranger, code);
    await seeAnswer(stranger, code, `${certificateName} is a Certified Peer Support Specialist, certified until `);
    await seeJson(stranger, code, 'active');
    await checkBothFiles(stranger, certificate);
  });
  await test.step('[M2] each change of standing needs a second person, and is public at once with their word', async () => {
    const suspension = await propose('Suspend', 'Suspended by order 2026-31 of the board.');
    await seeAnswer(stranger, code, `${certificateName} is a Certified Peer Support Specialist`);
    await confirmChange(second, certificateName, suspension);
    await seeAnswer(stranger, code, 'is suspended since ', 'The board says: Suspended by order 2026-31 of the board.');
    await act('Reinstate', 'The board lifted order 2026-31.');
    await seeAnswer(stranger, code, `${certificateName} is a Certified Peer Support Specialist`);
    await act('Revoke', 'Revoked by order 2026-32 of the board after a hearing.');
    await seeAnswer(stranger, code, 'was revoked on ', 'The board says: Revoked by order 2026-32 of the board after a hearing.');
    await seeJson(stranger, code, 'revoked');
    await expectNoBarriers(reviewer);
  });
}

test('[A1] [A2] [C1] the whole way leads from the first lesson to a certificate that a program can check', async ({ browser }) => {
  await bePrepared(browser);
  const board = { reviewer: await signIn(browser, ruth), second: await signIn(browser, thomas) };
  const certificate = await beCertified(browser, board);
  await beChecked(await openBrowser(browser, { javaScriptEnabled: false }), board, certificate);
});
