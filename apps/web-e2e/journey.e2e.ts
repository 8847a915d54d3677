import { test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { ana, jordan, kim, openBrowser, ruth, sam, signIn, signInByCode, thomas } from './people';
import { applyForCertificate, certificateName } from './steps/application';
import { changeStanding, confirmAndIssue, decide, tryBothLooks } from './steps/board';
import { downloadCertificate } from './steps/certificate';
import type { Certificate } from './steps/certificate';
import { passExam } from './steps/exam';
import { logAndSend, seeReturned, signAndReturn } from './steps/hours';
import { continueTo, finishModule, goOnWatching, readOn, watchAndLeave } from './steps/learn';
import { gradeRolePlay, readFeedback, seeNoFeedback } from './steps/role-play';
import { checkBothFiles, findCode, seeAnswer, seeJson } from './steps/verify';

const phone = { viewport: { width: 390, height: 844 } };

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

async function beCertified(browser: Browser, reviewer: Page): Promise<Certificate> {
  const holder = await signIn(browser, ana);
  await test.step('the application fills itself and is sent', () => applyForCertificate(holder));
  await test.step('two people decide, and the second one issues', async () => {
    await decide(reviewer);
    await tryBothLooks(reviewer);
    await confirmAndIssue(await signIn(browser, thomas));
  });
  return test.step('the holder has the sealed PDF', () => downloadCertificate(holder));
}

/** A program has no account here, and its browser runs no script. */
async function beChecked(stranger: Page, reviewer: Page, certificate: Certificate): Promise<void> {
  const { code } = certificate;
  const act = (words: string, recorded: string, reason: string) => changeStanding(reviewer, certificateName, { act: `${words} the certificate`, recorded, reason });
  await test.step('the code and the file are checked', async () => {
    await findCode(stranger, code);
    await seeAnswer(stranger, code, `${certificateName} is a Certified Peer Support Specialist, certified until `);
    await seeJson(stranger, code, 'active');
    await checkBothFiles(stranger, certificate);
  });
  await test.step('each change of standing is public at once', async () => {
    await act('Suspend', 'Suspended', 'Suspended by order 2026-31 of the board.');
    await seeAnswer(stranger, code, 'is suspended since ', 'The board says: Suspended by order 2026-31 of the board.');
    await act('Reinstate', 'Reinstated', 'The board lifted order 2026-31.');
    await seeAnswer(stranger, code, `${certificateName} is a Certified Peer Support Specialist`);
    await act('Revoke', 'Revoked', 'Revoked by order 2026-32 of the board after a hearing.');
    await seeAnswer(stranger, code, 'was revoked on ', 'The board says: Revoked by order 2026-32 of the board after a hearing.');
    await seeJson(stranger, code, 'revoked');
    await expectNoBarriers(reviewer);
  });
}

test('[A1] [A2] [C1] the whole way leads from the first lesson to a certificate that a program can check', async ({ browser }) => {
  await bePrepared(browser);
  const reviewer = await signIn(browser, ruth);
  const certificate = await beCertified(browser, reviewer);
  await beChecked(await openBrowser(browser, { javaScriptEnabled: false }), reviewer, certificate);
});
