import type { TestApi } from '@waymark/platform/testing';
import { keyOf } from './exam.builder';
import type { ExamScene } from './exam.builder';

export const START = 'mutation ($id: ID!, $device: String) { startAttempt(examId: $id, device: $device) { id number secondsLeft isOpen hold questions { id position kind stem options { id text } chosen isFlagged savedAt } } }';
export const CONTINUE = 'mutation ($id: ID!, $device: String!) { continueAttempt(id: $id, device: $device) { id number secondsLeft isOpen hold questions { id position kind stem options { id text } chosen isFlagged savedAt } } }';
export const SAVE = 'mutation ($input: SaveAnswersInput!) { saveAnswers(input: $input) { itemId optionIds isFlagged savedAt } }';
export const SUBMIT =
  'mutation ($id: ID!) { submitAttempt(id: $id) { id closedAt isOpen questions { id } result { id scaledScore isPassed on byDomain { domain right of } } exam { nextAllowedOn attemptsLeft isPassed viewerCan { start } } } }';
export const ATTEMPT = 'query ($id: ID!) { attempt(id: $id) { id isOpen secondsLeft questions { id chosen savedAt } result { scaledScore isPassed } } }';

export interface Question {
  id: string;
  options: { id: string; text: string }[];
  chosen: string[];
  savedAt: string | null;
}

export interface Sitting {
  id: string;
  number: number;
  secondsLeft: number;
  isOpen: boolean;
  hold: number;
  questions: Question[];
}

export interface HandedIn {
  closedAt: string;
  questions: unknown[];
  result: { scaledScore: number; isPassed: boolean; on: string; byDomain: { right: number }[] };
  exam: Record<string, unknown>;
}

/** The trainee of a scene at the exam, through GraphQL. */
export class Candidate {
  private sequence = 0;

  constructor(
    private readonly api: TestApi,
    private readonly scene: ExamScene,
  ) {}

  /** On a device that names itself, where one does. */
  async begin(device?: string): Promise<Sitting> {
    return (await this.api.ok<{ startAttempt: Sitting }>(this.scene.trainee.id, START, { id: this.scene.exam.id, device })).startAttempt;
  }

  /** Goes on with the attempt on the device. */
  async on(device: string, sitting: Sitting): Promise<Sitting> {
    return (await this.api.ok<{ continueAttempt: Sitting }>(this.scene.trainee.id, CONTINUE, { id: sitting.id, device })).continueAttempt;
  }

  /** One choice, newer than the ones before it unless it names its sequence. */
  save(sitting: Pick<Sitting, 'id' | 'hold'>, question: Pick<Question, 'id'>, optionIds: string[], sequence = (this.sequence += 1)) {
    return this.api.send(this.scene.trainee.id, SAVE, { input: { attemptId: sitting.id, hold: sitting.hold, answers: [{ itemId: question.id, optionIds, isFlagged: false, sequence }] } });
  }

  async answerRight(sitting: Sitting, count: number): Promise<void> {
    for (const question of sitting.questions.slice(0, count)) await this.save(sitting, question, await keyOf(this.api, question.id));
  }

  async submit(id: string): Promise<HandedIn> {
    return (await this.api.ok<{ submitAttempt: HandedIn }>(this.scene.trainee.id, SUBMIT, { id })).submitAttempt;
  }
}
