export * from './exam/exam.builder';
export * from './role-play/role-play.builder';
