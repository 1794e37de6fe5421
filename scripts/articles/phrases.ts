import { holdsQuotation, wordCount } from './draft.ts';

/** A line that is no part of an article, and what it is instead. */
export interface Phrase {
  pattern: RegExp;
  why: string;
  /** Longest line that it may be, in words: a sentence that begins alike is kept. */
  most: number;
  /** Says of itself what it is, so that it is left out even if it quotes somebody. */
  labelled?: true;
  /** Holds only above the first paragraph or under the last: within a text the same words may be the author's. */
  edge?: true;
}

/** Lines that pages put around an article, in the languages of the site's sources. */
const phrases: readonly Phrase[] = [
  {
    pattern:
      /^(also (see|read)|see also|read (also|more|next)|related|more on this( story)?|watch( also)?|читайте также|смотрите также|читать также|по теме|ещё по теме|еще по теме|материалы по теме|ayrıca (oku|bak)\p{L}*|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|اقرأ أيضا|اقرأ المزيد|بیشتر بخوانید|همچنین بخوانید|ҳамчунин хонед|shuningdek o[‘ʻ'’`]qing|тағы оқыңыз)\s*:./iu,
    why: 'teaser of another story',
    most: 35,
    labelled: true,
  },
  {
    pattern:
      /^((click here to )?(read|show|see|view|load|learn) more|read the (full|whole|original) (article|story|text|report)( here)?|continue reading|full story|подробнее|читать (далее|полностью|дальше)|devamını oku|weiterlesen|lire la suite|اقرأ المزيد|ادامه مطلب)\s*[.…:]*\s*[»›→>]*$/iu,
    why: 'link to more text',
    most: 8,
    labelled: true,
  },
  {
    pattern:
      /^(share|share (this|on|via)\b.*|tweet|print|e-?mail|copy link|link copied!?|save|exit mobile version|facebook|twitter|x|telegram|whatsapp|vk(ontakte)?|вконтакте|одноклассники|linkedin|pinterest|reddit|viber|odnoklassniki|instagram|youtube|поделиться( .*)?|отправить|распечатать|скопировать ссылку|teilen|drucken|paylaş|partager|شارك|مشاركة|اشتراک‌?گذاری)[.:]?$/iu,
    why: 'share link',
    most: 8,
  },
  {
    pattern:
      /^((follow|join|find) (us|our)\b.*\b(on|at|in|channel|telegram|facebook|twitter|x|instagram|youtube|whatsapp)\b|(следите|следуйте|читайте) (за )?(нами|нас)(?![\p{L}\p{N}])|(наш|мы в) (telegram|телеграм)|присоединяйтесь к(?![\p{L}\p{N}])|تابعنا على|ما را در .* دنبال کنید|bizi .* takip edin)/iu,
    why: 'invitation to follow',
    most: 20,
  },
  {
    pattern:
      /^(subscribe|sign up|get (the|our) .*\b(newsletter|inbox)|(enter|type) your e-?mail|our newsletters?|newsletter|don[’']t miss\b|подпи(сывайтесь|шитесь|саться)|подписка на (рассылку|новости)|(наша )?рассылка новостей|newsletter abonnieren|abone ol|s[’']abonner|abonnez-vous|اشترك)(?![\p{L}\p{N}])/iu,
    why: 'subscription box',
    most: 30,
  },
  {
    pattern:
      /^(advertisements?|advertising|sponsored( content| by .*)?|promoted( content)?|ad|реклама|на правах рекламы|жарнама|anzeige|werbung|reklama?|publicité|إعلان|إعلانات|تبلیغات)[.:]?$/iu,
    why: 'advertisement',
    most: 6,
  },
  {
    pattern:
      /^(we( and our partners)? use cookies|(this|our) (web)?site uses cookies|(accept|manage|reject)( all)? cookies|cookie (policy|settings|notice)|by continuing to (use|browse) (this|our) (web)?site|(мы|сайт|этот сайт) используе[мт] (файлы )?cookie|diese (web)?seite verwendet cookies)/iu,
    why: 'cookie notice',
    most: 45,
  },
  {
    pattern:
      /^((the )?(views|opinions)( and (views|opinions))? (expressed|presented)\b|(legal )?disclaimer\b|(this|the) article (was|is) (first|originally) (published|posted|appeared)|(мнение|точка зрения) (автора|редакции) (может|могут|не))|^[^.!?]{0,90}\b(is|are) those of (its|the|their) authors?\b/iu,
    why: 'disclaimer',
    most: 45,
  },
  {
    pattern:
      /^(\(?(additional |with )?(additional )?reporting by|\(?(writing|editing) by|your trusted source\b)/iu,
    why: 'author or desk box',
    most: 40,
  },
  {
    pattern:
      /^([Aa]bout (the )?([Aa]uthor|[Uu]s|[Ww]riter)s?$|(He|She|They|The (author|writer)|\p{Lu}[\p{L}.’'-]+( \p{Lu}[\p{L}.’'-]+){1,3}) (is|are|was|covers|writes|reports)\b.*\b(journalist|reporter|correspondent|editor|freelancer|researcher|fellow|analyst|columnist|writer|author|student)\b|Об авторе)/u,
    why: 'author or desk box',
    most: 40,
    edge: true,
  },
  {
    pattern:
      /^(tags?|topics|keywords|filed under|categor(y|ies)|теги|тэги|метки|рубрик[аи]|темы|ключевые слова|schlagwörter|etiketler|الكلمات المفتاحية|برچسب‌?ها)\s*:/iu,
    why: 'list of tags',
    most: 40,
    edge: true,
  },
  {
    pattern:
      /^(\d+ (comments?|views?|shares?|likes?|reads?|min(ute)?s? read|комментари\p{L}+|просмотр\p{L}*)|((leave|write|post) (a |your )?)?(reply|comments?)|comments are closed\.?|комментарии|оставить комментарий|(views|просмотры|просмотров)\s*:?\s*\d+)\s*(\(\d+\))?$/iu,
    why: 'comments or counts',
    most: 8,
  },
  {
    pattern:
      /^(©|\(c\)\s|copyright\b|all rights reserved|все права защищены|alle rechte vorbehalten|tous droits réservés|جميع الحقوق محفوظة)/iu,
    why: 'copyright line',
    most: 40,
    edge: true,
  },
  {
    // No small letters for capitals here: "by night" is no byline.
    pattern:
      /^((By|BY|Von|Par|Автор|Текст|Text|Author|Written by|Reported by|Нависанда|Muallif|نویسنده)\s*:?\s+\p{Lu}[\p{L}.’'-]*([,\s/|]+(\p{Lu}[\p{L}.’'-]*|and|und|et|и))*|((First |Last )?([Uu]pdated|[Pp]ublished|[Pp]osted|[Mm]odified)|Опубликовано|Обновлено|Veröffentlicht|Yayınlanma)(?![\p{L}\p{N}])\s*(on|at)?\s*:?.*\d[^.!?]*)$/u,
    why: 'byline or date line',
    most: 14,
  },
  {
    pattern:
      /^(date\s+)?\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)[^.!?]*$|^\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d\d)(?!\d)[^.!?]*$|^(\p{L}+,?\s+)?(\d{1,2}(st|nd|rd|th|\.)?\s+\p{L}+\.?|\p{L}+\.?\s+\d{1,2}(st|nd|rd|th)?,?)\s+\d{4}( г(ода|\.)?)?[,|\s–-]*((at|в|um)\s+)?(\d{1,2}[:.]\d\d.*)?$|^\d{1,2}:\d\d(?!\d)[^.!?]*$/iu,
    why: 'date line',
    most: 9,
  },
  { pattern: /^https?:\/\/\S+( \d+\s*\/\s*\d+)?$/iu, why: 'address', most: 60 },
  {
    pattern:
      /^(home|главная|startseite|anasayfa)(?![\p{L}\p{N}])|\p{L} ?[›»>/|] ?\p{L}.*[›»>/|]|^(in|posted in)\s+\p{Lu}[\p{L} &/-]+(\s+-\s+by\b.*)?$/iu,
    why: 'section line',
    most: 14,
    edge: true,
  },
];

/** Longest line that is held against phrases, in characters: few words may be long ones. */
const longest = 600;

/** The phrase that a line is; undefined for one that may belong to the article. */
export function phraseOf(text: string, atEdge: boolean): Phrase | undefined {
  if (text.length > longest) return undefined;
  const [words, quotes] = [wordCount(text), holdsQuotation(text)];
  return phrases.find(
    ({ pattern, most, labelled, edge }) =>
      words <= most && (labelled ?? !quotes) && (atEdge || edge !== true) && pattern.test(text),
  );
}

/** The caption or credit of a picture. */
export const captionLine =
  /^\[[^\]]*(image|photo|picture|source|credit|wikimedia|getty|pixabay|cc[- ]by)[^\]]*\]$|^\([^)]*(photo|getty|reuters|image)[^)]*\)$|^(photo|image|picture|file photo|file image|photograph|credits?|caption|illustration|фото|фотография|иллюстрация|снимок|акс|foto|bild|fotoğraf|surat|عکس|صورة|الصورة)\s*(:|by\b|credit|©|\/)/iu;

/** A date stamp that an archive glued to the first sentence. */
export const gluedStamp = /^date\s+\d{4}-\d\d-\d\d\s+(?=\p{Lu})/u;

/** The place and day that a report begins with: `Moscow, Russia, March 4, 2025 –`, `KABUL (Agency) —`. */
export const dateline =
  /^(?:\p{Lu}[\p{L}'’.-]+[ ,]*){1,5}(?:,?\s*\p{L}+\.?\s+\d{1,2}(?:,\s*\d{4})?|,?\s*\d{1,2}\s+\p{L}+(?:\s+\d{4})?|\([^)]{2,30}\))?\s*[–—-]\s/u;

/** A label over teasers within a text: the line under it is the title of another story. */
export const teaserLabel =
  /^(also (see|read)|see also|read (also|more|next)|more on this( story)?|related (story|article)|читайте также|смотрите также|по теме|ещё по теме|еще по теме|материалы? по теме|ayrıca (okuyun|bakınız)|lesen sie auch|mehr zum thema|(à )?lire aussi|اقرأ أيضا|بیشتر بخوانید|همچنین بخوانید|ҳамчунин хонед|shuningdek o[‘ʻ'’`]qing|тағы оқыңыз)\s*:?$/iu;

/** A heading at the foot of a page with teasers of other stories under it. */
export const teaserHeading =
  /^(recent( posts| stories| news| articles)?|related( (articles|stories|posts|news|content|topics))?|more (stories|news|articles|from \p{Lu}.{0,40}|in \p{Lu}.{0,30})|most (read|popular|viewed|shared)|popular( posts| now| stories)?|trending( now| stories)?|latest( news| stories| posts| articles)?|you (may|might) also (like|enjoy)|recommended( for you| stories)?|editor[’']s picks?|what to read next|read next|other news|популярное|самое (популярное|читаемое)|последние новости|новости по теме|другие новости|главные новости|сейчас читают|вам может быть интересно|das könnte sie auch interessieren|à lire aussi|ilgili haberler|son haberler|مقالات ذات صلة|مواضيع ذات صلة|الأكثر قراءة|اخبار مرتبط|مطالب مرتبط)\s*:?$/iu;
