/** A line that is no part of an article, and what it is instead. */
export interface Phrase {
  pattern: RegExp;
  why: string;
  /** Longest line that it may be, in words: a sentence that begins alike is kept. */
  most: number;
}

/** Lines that pages put around an article, in the languages of the site's sources. */
export const phrases: readonly Phrase[] = [
  {
    pattern:
      /^(also (see|read)|see also|read (also|more|next|the full)|related|more on this|watch( also)?)\b.*:|^(read|show|see|view|load) more\b|^read the full (article|story)|^continue reading|»$|^(читайте|смотрите|см\.) (также|по теме|ещё|еще)|^подробнее|^по теме\s*:|^материалы по теме|^ayrıca (oku|bak)|^lesen sie auch|^mehr zum thema|^lire aussi|^اقرأ أيضا|^بیشتر بخوانید|^хонед низ/iu,
    why: 'teaser of another story',
    most: 30,
  },
  {
    pattern:
      /^(share|tweet|print|e-?mail|copy link|exit mobile version|facebook|twitter|x|telegram|whatsapp|vk(ontakte)?|linkedin|pinterest|reddit|viber|odnoklassniki)\.?$|^share (this|on|via)\b|^(follow|join) us\b|^поделиться|^(следите|читайте) (за нами|нас)|^teilen$|^paylaş$/iu,
    why: 'share link',
    most: 12,
  },
  {
    pattern:
      /\b(subscribe|sign up|newsletter|inbox)\b|^подпи(сывайтесь|шитесь|ска)|^newsletter|abonnieren|^abone ol/iu,
    why: 'subscription box',
    most: 30,
  },
  {
    pattern:
      /^(advertisements?|sponsored( content)?|promoted|ad|реклама|на правах рекламы|anzeige|reklam|إعلان|تبلیغات)\.?:?$/iu,
    why: 'advertisement',
    most: 6,
  },
  {
    pattern:
      /^(we use cookies|this (web)?site uses cookies|accept( all)? cookies|cookie|мы используем (файлы )?cookie)/iu,
    why: 'cookie notice',
    most: 60,
  },
  {
    pattern:
      /^(the )?(views|opinions)( and (views|opinions))? expressed (in this|here|are)|^disclaimer\b|(is|are) those of the authors?( alone)?( and do(es)? not .*)?\.$|^мнение (автора|редакции)/iu,
    why: 'disclaimer',
    most: 45,
  },
  {
    pattern:
      /^your trusted source\b|^about (the )?(author|us)\b|^(he|she|the author|the writer) is an? .*(journalist|reporter|correspondent|editor|researcher|fellow|analyst|columnist)\b|^об авторе/iu,
    why: 'author box',
    most: 40,
  },
  {
    pattern: /^(tags?|topics|keywords|filed under|categories|category|теги|метки|рубрики?|темы)\s*:/iu,
    why: 'list of tags',
    most: 40,
  },
  {
    pattern:
      /^\d+ (comments?|views?|shares?|likes?|reads?|комментари\p{L}+|просмотр\p{L}*)$|^(leave a )?(reply|comment)s?\b|^комментарии/iu,
    why: 'comments',
    most: 10,
  },
  {
    pattern: /^(©|\(c\)|copyright\b|all rights reserved|все права защищены|alle rechte vorbehalten)/iu,
    why: 'copyright line',
    most: 40,
  },
  {
    pattern:
      /^(by|от|von|par|автор|текст|text)\s*:?\s+\p{Lu}[\p{L}.’'-]+(\s+(\p{Lu}[\p{L}.’'-]+|and|and|und|и|,))*$|^(updated|published|posted|last (updated|modified)|обновлено|опубликовано)\b\s*:?.*\d/iu,
    why: 'byline or date line',
    most: 14,
  },
  {
    pattern:
      /^(date\s+)?\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|^\d{1,2}[./]\d{1,2}[./]\d{4}\b|^(\p{L}+day,?\s+)?(\d{1,2}\s+\p{L}+|\p{L}+\s+\d{1,2},?)\s+\d{4}(,?\s+(at\s+)?\d{1,2}[:.]\d\d.*)?$|^\d{1,2}:\d\d\b/iu,
    why: 'date line',
    most: 9,
  },
  {
    pattern: /^(home|главная)\b|[›»>] ?\p{L}.*[›»>]|^(in|posted in)\s+[\p{Lu}][\p{L} &/-]+(\s+-\s+by\b.*)?$/u,
    why: 'section line',
    most: 14,
  },
];

/** A line alone after which only teasers of other stories come. */
export const teaserHeading =
  /^(recent( posts| stories| news)?|related( (articles|stories|posts|news|content))?|more (from|on|stories|news)\b.*|most (read|popular|viewed)|popular( posts| now)?|trending( now)?|latest( news| stories| posts)?|you (may|might) also (like|enjoy)|recommended( for you)?|editor[’']s picks?|read (also|next)|also (read|on)\b.*|what to read next|читайте также|материалы по теме|по теме|популярное|последние новости|новости по теме|ещё по теме|mehr zum thema|das könnte sie auch interessieren|à lire aussi|ilgili haberler|مقالات ذات صلة|اخبار مرتبط)\s*:?$/iu;

/** The caption or credit of a picture. */
export const captionLine =
  /^\[[^\]]*(image|photo|picture|source|credit|wikimedia|getty|pixabay|cc[- ]by)[^\]]*\]$|^(photo|image|picture|file photo|credit|caption|illustration|фото|фотография|иллюстрация|foto|bild|fotoğraf|عکس|صورة)\s*(:|by\b|credit|©|\/)/iu;

/** A date stamp that an archive glued to the first sentence. */
export const gluedStamp = /^date\s+\d{4}-\d\d-\d\d\s+(?=\p{Lu})/u;

/** The place and day that a report begins with: `Moscow, Russia, March 4, 2025 –`, `KABUL (Agency) —`. */
export const dateline =
  /^(\p{Lu}[\p{L}'’.-]+[ ,]*){1,5}(,?\s*\p{L}+\.?\s+\d{1,2}(,\s*\d{4})?|\([^)]{2,30}\))?\s*[–—-]\s/u;
