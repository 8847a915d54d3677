import { Column, Entity } from 'typeorm';
import { Look } from '../proposal/look.entity';

/** What reviewers said to a question for more time. */
@Entity({ schema: 'certification', name: 'extension_look' })
export class ExtensionLook extends Look {
  @Column({ type: 'uuid' })
  extensionId: string;
}
