import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture that belongs to a complaint; never altered. Personal data: whatever it shows. */
@Entity({ schema: 'certification', name: 'complaint_paper' })
export class ComplaintPaper {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  complaintId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'uuid' })
  fileId: string;

  /** The holder, or a reviewer who works on it. */
  @Column({ type: 'uuid' })
  addedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt: Date;
}
