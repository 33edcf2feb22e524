import { fireEvent, screen } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { ref } from 'vue';
import { eventually } from '../test/eventually.js';
import { mountPiece } from '../test/mount-piece.js';
import { fileDoorKey, type FileDoor, type FileSent } from './file-door.js';
import PaperList from './PaperList.vue';
import type { Announced, Paper, ToldFile } from './use-papers.js';

const record: Paper = {
  ...{ id: 'att_1', name: '病历.pdf', mediaType: 'application/pdf', state: 'READY', size: 2_500_000 },
  ...{ scanned: 'NOT_SCANNED', addedAt: '2026-11-22T02:00:00.000Z', address: '/files/complaints/att_1?until=1' },
};
const dropped: Paper = {
  ...{ ...record, id: 'att_2', name: 'x.png', state: 'REFUSED', scanned: null, address: null },
  refusal: { zh: '文件的内容不是所说的类型。', en: 'What is in the file is not of the type it was said to be.' },
};

let piece: ReturnType<typeof mountPiece>;
afterEach(() => piece.close());

/** The list with a case that answers each announcement as told, and a door where each file ends as told. */
function show(
  papers: readonly Paper[],
  { closed = false, announced = {} as Announced, sent = 'kept' as FileSent } = {},
) {
  const told: ToldFile[] = [];
  const asked = ref(0);
  const desk = {
    announce: async (file: ToldFile) => {
      told.push(file);
      return announced;
    },
    again: async () => {
      asked.value++;
      return papers;
    },
  };
  const door: FileDoor = {
    async send(_file, _awaited, onPart) {
      onPart(0.5);
      return sent;
    },
  };
  piece = mountPiece(PaperList, { props: { papers, desk, closed }, provide: { [fileDoorKey as symbol]: door } });
  return { told, asked };
}
const add = (...files: File[]) => {
  const input = screen.getByLabelText('添加文件', { selector: 'input' });
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  return fireEvent.change(input);
};
const pdf = new File(['%PDF'], '诊断书.pdf', { type: 'application/pdf' });
const upload = { address: '/files/complaints/t', partBytes: 4 };

describe('the papers of a case', () => {
  it('say what each is, and why one was refused; that one cannot be opened', () => {
    show([record, dropped]);
    expect(screen.getByRole('button', { name: '病历.pdf' })).toBeTruthy();
    expect(screen.getByText(/2\.4 MB .* 未查毒/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'x.png' })).toBeNull();
    expect(screen.getByText('文件的内容不是所说的类型。')).toBeTruthy();
  });

  it('say how to add the first one, and nothing of adding where the case is closed', () => {
    show([]);
    expect(screen.getByText(/点“添加文件”/)).toBeTruthy();
    piece.close();
    show([], { closed: true });
    expect(screen.queryByText('添加文件')).toBeNull();
    expect(screen.getByText('没有材料。')).toBeTruthy();
  });

  it('are announced by what they are, sent, and read anew', async () => {
    const { told, asked } = show([], { announced: { upload } });
    await add(pdf);
    await eventually(() => expect(asked.value).toBe(1));
    expect(told).toEqual([{ name: '诊断书.pdf', mediaType: 'application/pdf', size: 4 }]);
    await eventually(() => expect(screen.queryByText('诊断书.pdf')).toBeNull());
  });

  it('keep what was refused on the screen, with the sentence', async () => {
    const message = { zh: '不收这种文件。', en: 'Files of this type are not taken.' };
    show([], { announced: { refusals: [{ message }] } });
    await add(pdf);
    await eventually(() => screen.getByText('不收这种文件。'));
  });

  it('say that one did not arrive, and what to do', async () => {
    show([], { announced: { upload }, sent: 'lost' });
    await add(pdf);
    await eventually(() => screen.getByText('没有传完。请检查网络后再添加一次。'));
  });
});
