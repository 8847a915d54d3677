import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { FilePurpose } from './stored-file.rules';

/** Libs name here what files they take when they start. */
@Injectable()
export class FilePurposes {
  private readonly purposes = new Map<string, FilePurpose>();

  take(purpose: FilePurpose): void {
    this.purposes.set(purpose.name, purpose);
  }

  byName(name: string): FilePurpose {
    return found(this.purposes.get(name));
  }
}
