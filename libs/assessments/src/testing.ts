export * from './exam/exam.builder';
export * from './item/item.builder';
export * from './role-play/role-play.builder';
