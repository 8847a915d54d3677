import { test } from '@playwright/test';
import { ana, jordan, kim, openBrowser, ruth, sam, signIn, signInByCode, thomas } from './people';
import { applyForCertificate, certificateName } from './steps/application';
import { changeStanding, confirmAndIssue, decide } from './steps/board';
import { downloadCertificate } from './steps/certificate';
import { passExam } from './steps/exam';
import { logAndSend, seeReturned, signAndReturn } from './steps/hours';
import { continueTo, finishModule, readOn } from './steps/learn';
import { gradeRolePlay, readFeedback, seeNoFeedback } from './steps/role-play';
import { checkBothFiles, findCode, seeAnswer } from './steps/verify';

const phone = { viewport: { width: 390, height: 844 } };

test('the whole way leads from the first lesson to a certificate that a program can check', async ({ browser }) => {
  const atDesk = await signIn(browser, jordan);

  await test.step('a module is begun at a desk and finished on a phone', async () => {
    await readOn(atDesk);
    const onPhone = await signInByCode(browser, jordan, phone);
    await continueTo(onPhone, 'Check: the phone call');
    await finishModule(onPhone);
    await onPhone.context().close();
  });
  await test.step('the exam keeps each answer and is passed', () => passExam(atDesk));
  await test.step('a role-play is graded, and read once it is released', async () => {
    await seeNoFeedback(atDesk);
    await gradeRolePlay(await signIn(browser, kim));
    await readFeedback(atDesk);
  });
  await test.step('hours are logged, signed and sent back', async () => {
    await logAndSend(atDesk);
    await signAndReturn(await signIn(browser, sam));
    await seeReturned(atDesk);
  });

  const holder = await signIn(browser, ana);
  const reviewer = await signIn(browser, ruth);
  await test.step('the application fills itself and is sent', () => applyForCertificate(holder));
  await test.step('two people decide, and the second one issues', async () => {
    await decide(reviewer);
    await confirmAndIssue(await signIn(browser, thomas));
  });
  const certificate = await test.step('the holder has the sealed PDF', () => downloadCertificate(holder));

  const stranger = await openBrowser(browser, { javaScriptEnabled: false });
  await test.step('a stranger checks the code and the file without any script', async () => {
    await findCode(stranger, certificate.code);
    await seeAnswer(stranger, certificate.code, new RegExp(`^${certificateName} is a Certified Peer Support Specialist, certified until `));
    await checkBothFiles(stranger, certificate);
  });
  await test.step('each change of standing is public at once', async () => {
    const { code } = certificate;
    await changeStanding(reviewer, certificateName, { act: 'Suspend the certificate', recorded: 'Suspended', reason: 'Suspended by order 2026-31 of the board.' });
    await seeAnswer(stranger, code, new RegExp(`^The certificate of ${certificateName} .* is suspended since `));
    await changeStanding(reviewer, certificateName, { act: 'Reinstate the certificate', recorded: 'Reinstated', reason: 'The board lifted order 2026-31.' });
    await seeAnswer(stranger, code, new RegExp(`^${certificateName} is a `));
    await changeStanding(reviewer, certificateName, { act: 'Revoke the certificate', recorded: 'Revoked', reason: 'Revoked by order 2026-32 of the board after a hearing.' });
    await seeAnswer(stranger, code, new RegExp(`^The certificate of ${certificateName} .* was revoked on `));
  });
});
