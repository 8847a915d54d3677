import { ExamNotice } from './notice.entity';
import { ExamNoticeResolver, PlanNoticesResolver } from './notice.resolver';
import { NoticeService } from './notice.service';

export const noticeEntities = [ExamNotice];
export const noticeServices = [NoticeService];
export const noticeResolvers = [PlanNoticesResolver, ExamNoticeResolver];
