import type { TestApi } from '@waymark/platform/testing';
import { keyOf } from './exam.builder';
import type { ExamScene } from './exam.builder';

export const START = 'mutation ($id: ID!) { startAttempt(examId: $id) { id number secondsLeft isOpen questions { id position kind stem options { id text } chosen isFlagged savedAt } } }';
export const SAVE = 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { itemId optionIds isFlagged savedAt } }';
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
  constructor(
    private readonly api: TestApi,
    private readonly scene: ExamScene,
  ) {}

  async begin(): Promise<Sitting> {
    return (await this.api.ok<{ startAttempt: Sitting }>(this.scene.trainee.id, START, { id: this.scene.exam.id })).startAttempt;
  }

  save(sitting: Sitting, question: Question, optionIds: string[]) {
    return this.api.send(this.scene.trainee.id, SAVE, { input: { attemptId: sitting.id, itemId: question.id, optionIds, isFlagged: false } });
  }

  async answerRight(sitting: Sitting, count: number): Promise<void> {
    for (const question of sitting.questions.slice(0, count)) await this.save(sitting, question, await keyOf(this.api, question.id));
  }

  async submit(id: string): Promise<HandedIn> {
    return (await this.api.ok<{ submitAttempt: HandedIn }>(this.scene.trainee.id, SUBMIT, { id })).submitAttempt;
  }
}
