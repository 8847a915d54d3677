// Makes a short narrated video with captions from a JSON of slides. Needs ffmpeg, espeak-ng and the DejaVu fonts; the results are committed.
// node apps/api/seed/curriculum/media/make-video.mjs listening first-steps/02-listening/listening-video
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [name, step] = process.argv.slice(2);
const languages = JSON.parse(readFileSync(join(here, `${name}.json`), 'utf8'));
const voices = { en: 'en-us', es: 'es-419' };
const font = (weight) => `/usr/share/fonts/truetype/dejavu/DejaVuSans${weight}.ttf`;
const pause = 1.1;

const ffmpeg = (...args) => execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...args]);
const secondsOf = (file) => Number(execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file]).toString());

function drawn(folder, words, { size, y, color, weight }) {
  const file = join(folder, `text-${Math.random().toString(36).slice(2)}.txt`);
  writeFileSync(file, words);
  return `drawtext=fontfile=${font(weight)}:textfile=${file}:fontsize=${size}:fontcolor=${color}:x=48:y=${y}`;
}

function slide(folder, { title, lines, say }, { index, language }) {
  const voice = join(folder, `${index}.wav`);
  execFileSync('espeak-ng', ['-v', voices[language], '-s', '138', '-p', '38', '-g', '4', '-w', voice, say]);
  const seconds = secondsOf(voice) + pause;
  const texts = [
    drawn(folder, title, { size: 36, y: 96, color: '0xFBF7EF', weight: '-Bold' }),
    ...lines.map((line, at) => drawn(folder, line, { size: 27, y: 178 + at * 42, color: '0xD9E6DC', weight: '' })),
  ];
  const picture = ['drawbox=x=48:y=64:w=64:h=6:color=0xD98E5F:t=fill', ...texts].join(',');
  const out = join(folder, `${index}.mp4`);
  ffmpeg(
    '-f', 'lavfi', '-i', `color=c=0x1F4A3D:s=640x360:r=10:d=${seconds}`, '-i', voice,
    '-vf', picture, '-af', 'adelay=300,highpass=f=90,lowpass=f=6500,volume=0.8,apad', '-t', String(seconds),
    '-c:v', 'libx264', '-preset', 'slow', '-crf', '30', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '28k', '-ac', '1', '-ar', '22050', out,
  );
  return { out, seconds, say };
}

const clock = (seconds) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

function captions(parts) {
  let at = 0;
  const cues = parts.map(({ seconds, say }, index) => {
    const from = at;
    at += seconds;
    return `${index + 1}\n${clock(from + 0.2)} --> ${clock(at - 0.1)}\n${say}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

for (const [language, slides] of Object.entries(languages)) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-video-'));
  const parts = slides.map((each, index) => slide(folder, each, { index, language }));
  writeFileSync(join(folder, 'list.txt'), parts.map(({ out }) => `file '${out}'`).join('\n'));
  const video = join(here, `${name}.${language}.mp4`);
  ffmpeg('-f', 'concat', '-safe', '0', '-i', join(folder, 'list.txt'), '-c', 'copy', '-movflags', '+faststart', video);
  writeFileSync(join(here, '..', `${step}.${language}.vtt`), captions(parts));
  console.log(`${name}.${language}.mp4: ${Math.round(secondsOf(video))} s`);
  rmSync(folder, { recursive: true });
}
