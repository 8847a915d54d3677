import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecusalGround } from '../recusal/recusal.rules';

/** Who works on a complaint: nobody else of the board reads it. Never altered. Personal data: who judges whom. */
@Entity({ schema: 'certification', name: 'complaint_reviewer' })
export class ComplaintReviewer {
  @PrimaryColumn({ type: 'uuid' })
  complaintId: string;

  @PrimaryColumn({ type: 'uuid' })
  reviewerId: string;

  @Column({ type: 'uuid' })
  assignedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  assignedAt: Date;
}

/** A reviewer said that they must not judge this complaint: never altered. Personal data: who is close to whom. */
@Entity({ schema: 'certification', name: 'complaint_recusal' })
export class ComplaintRecusal {
  @PrimaryColumn({ type: 'uuid' })
  complaintId: string;

  @PrimaryColumn({ type: 'uuid' })
  reviewerId: string;

  @Column({ type: 'text' })
  ground: RecusalGround;

  @Column({ type: 'timestamptz', precision: 3 })
  declaredAt: Date;
}
