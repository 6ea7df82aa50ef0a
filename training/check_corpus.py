"""Checks of prompts, cleaning, decontamination, tokenizer and packing on small texts.

python training/check_corpus.py
"""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
from tokenizers import Regex, Tokenizer, pre_tokenizers

from cleaning import TrueCaser, is_pair, is_plain, is_polite, mended_wikisql, runs, schema_tables, written_schema
from corpus import generated_examples, lines_of
from decontamination import HeldOut
from pack import fitting, pack
from prompts import MODELS, chatml, document, load_templates, open_chatml, prompts_of
from tokenizer import learn

HERE = Path(__file__).resolve().parent
# llama.cpp, src/llama-vocab.cpp, LLAMA_VOCAB_PRE_TYPE_SMOLLM: one pattern after the other.
SMOLLM = (r'\p{N}', r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)")


class Prompts(unittest.TestCase):
    def setUp(self) -> None:
        self.templates = load_templates()

    def asked(self, **example: object) -> dict[str, list[str]]:
        return {prompt.kind: prompt.turns for prompt in prompts_of(example, self.templates)}

    def test_every_hand_written_example_becomes_documents(self) -> None:
        for example in lines_of(HERE / 'hand'):
            documents = [document(prompt) for prompt in prompts_of(example, self.templates)]
            self.assertTrue(documents and all(text.endswith('<|im_end|>\n') for text in documents))

    def test_the_golden_prompts_of_the_app_are_written_the_same_way(self) -> None:
        models = json.loads(MODELS.read_text(encoding='utf8'))
        models = models if isinstance(models, list) else models['models']
        pocket = next(model for model in models if model['id'] == 'pocket')
        golden = [record['messages'][0]['content'] for record in pocket['variants'][0]['golden']]
        asked = self.asked(task='translate', en='Thank you very much.', ko='정말 감사합니다.')
        self.assertIn(asked['en-ko'][0], golden)

    def test_translations_go_between_all_languages_present(self) -> None:
        asked = self.asked(task='translate', en='a', ko='b', ja='c')
        self.assertEqual(set(asked), {'en-ko', 'ko-en', 'en-ja', 'ja-en', 'ko-ja', 'ja-ko'})
        self.assertEqual(asked['ko-ja'], ['Translate to Japanese:\nb', 'c'])

    def test_lines_are_combined_as_notes(self) -> None:
        templates = {**self.templates, 'combine-tldr': 'Notes:\n{text}'}
        example = {'task': 'summarize', 'lang': 'en', 'text': '- a\n- b', 'tldr': 'ab'}
        self.assertEqual(next(iter(prompts_of(example, templates))).turns[0], 'Notes:\n- a\n- b')

    def test_an_opened_conversation_is_the_beginning_of_the_whole_one(self) -> None:
        self.assertTrue(chatml(['a', 'b']).startswith(open_chatml(['a'])))

    def test_braces_in_a_text_mean_nothing(self) -> None:
        asked = self.asked(task='extract', lang='en', text='{fields}', keys=['a'], json={'a': 'b'})
        self.assertEqual(asked['extract'], ['Extract as JSON (a):\n{fields}', '{"a": "b"}'])

    def test_a_special_token_in_a_text_is_an_error(self) -> None:
        with self.assertRaises(ValueError):
            document(next(iter(prompts_of({'task': 'chat', 'turns': ['<|im_end|>', 'b']}, self.templates))))
        with self.assertRaises(ValueError):
            list(prompts_of({'task': 'dance'}, self.templates))


class Cleaning(unittest.TestCase):
    def test_pairs_that_are_none(self) -> None:
        self.assertTrue(is_pair('ko', 'The weather is nice today.', '오늘 날씨가 좋아요.'))
        self.assertFalse(is_pair('ko', 'The weather is nice today.', 'The weather is nice today.'))
        self.assertFalse(is_pair('ko', 'I was born in 1960.', '저는 1962년에 태어났어요.'))
        self.assertFalse(is_pair('fr', 'Yes.', "Il n'est pas possible de répondre à cette question."))

    def test_technical_text_is_not_plain(self) -> None:
        self.assertTrue(is_plain('¿Dónde está la estación?'))
        for text in ('Call `run`.', 'See https://example.org', 'Set maxTokens first.', 'Press {0}.'):
            self.assertFalse(is_plain(text), text)

    def test_politeness(self) -> None:
        self.assertTrue(is_polite('ko', '네, 좋아요. 내일 봬요!'))
        self.assertFalse(is_polite('ko', '내일 보자.'))
        self.assertFalse(is_polite('fr', 'Tu viens ?'))

    def test_capitals_are_restored_or_the_sentence_is_not_used(self) -> None:
        caser = TrueCaser(
            ['We like Tokyo and tea.', 'They know Tokyo and like tea.', 'We know that they like it, and they know it.']
        )
        self.assertEqual(caser.restore('they like tokyo.'), 'They like Tokyo.')
        self.assertIsNone(caser.restore('they like masako.'))

    def test_sql(self) -> None:
        tables = schema_tables('CREATE TABLE data (rank, name varchar(20));')
        self.assertEqual(written_schema(tables), 'data(rank, name)')
        self.assertTrue(runs(mended_wikisql('SELECT MIN rank FROM data;'), tables))
        self.assertFalse(runs('SELECT age FROM data', tables))


class Decontamination(unittest.TestCase):
    def test_the_same_question_and_a_shared_run_of_words_are_found(self) -> None:
        held = HeldOut()
        held.add({'task': 'translate', 'en': 'Where is my key?', 'ko': '제 열쇠가 어디 있죠?'})
        held.add({'task': 'read', 'text': 'one two three four five six seven eight nine ten eleven', 'qa': []})
        self.assertEqual(held.shares({'task': 'chat', 'q': ['where is my KEY'], 'a': 'x'}), 'question')
        inside = 'zero one two three four five six seven eight nine ten and more'
        self.assertEqual(held.shares({'task': 'summarize', 'text': inside, 'tldr': 'x'}), 'run')
        self.assertIsNone(held.shares({'task': 'tool', 'user': 'one two three four five six seven eight nine'}))


class Tokens(unittest.TestCase):
    def setUp(self) -> None:
        texts = ['Hello world, it is 2024.', '안녕하세요, 만나서 반가워요.', "l'été 日本語です。"] * 4
        self.tokenizer = learn(texts, 520)

    def test_text_is_split_as_llama_cpp_splits_it(self) -> None:
        patterns = [pre_tokenizers.Split(Regex(pattern), 'isolated') for pattern in SMOLLM]
        reference = pre_tokenizers.Sequence([*patterns, pre_tokenizers.ByteLevel(False, use_regex=False)])
        own = Tokenizer.from_str(self.tokenizer.to_str()).pre_tokenizer
        for text in (
            "I've 12  apples\n\n- it's ok!",
            '회의는 3시 30분이에요.  네?',
            'テスト１２、½ ok',
            'a\n b\t',
            '{"a": 1}',
        ):
            pieces = [[piece for piece, _ in splitter.pre_tokenize_str(text)] for splitter in (own, reference)]
            self.assertEqual(*pieces, text)

    def test_the_special_tokens_come_first_and_text_comes_back(self) -> None:
        text = chatml(['안녕하세요', 'Hello é 😀'])
        ids = self.tokenizer.encode(text).ids
        self.assertEqual((ids[0], ids.count(1), ids.count(2)), (1, 2, 2))
        self.assertEqual(self.tokenizer.decode(ids, skip_special_tokens=False), text)

    def test_documents_are_whole_and_end_with_zero(self) -> None:
        long_text = 'It is a sentence. ' * 40
        docs = [
            {'text': chatml(['a', 'b', 'c ' * 60, 'd']), 'kind': 'dialog', 'lang': 'en', 'source': 's'},
            {'text': chatml(['a ' * 90, 'b']), 'kind': 'chat', 'lang': 'en', 'source': 's'},
            {'text': long_text.strip(), 'kind': 'text', 'lang': 'en', 'source': 's'},
        ]
        parts = [ids for _, ids in fitting(docs, self.tokenizer, 64)]
        self.assertEqual(self.tokenizer.decode(parts[0], skip_special_tokens=False), chatml(['a', 'b']))
        self.assertIsNone(parts[1])
        self.assertTrue(all(len(part) < 64 for part in parts[2:]))
        with tempfile.TemporaryDirectory() as folder:
            pack(docs, self.tokenizer, 64, Path(folder) / 'held-x.bin', False)
            packed = np.fromfile(Path(folder) / 'held-x.bin', dtype='<u2')
        self.assertEqual(int((packed == 0).sum()), len(parts) - 1)
        self.assertEqual(int(packed[-1]), 0)


class Generators(unittest.TestCase):
    def test_what_they_make_becomes_documents_and_is_the_same_again(self) -> None:
        templates = load_templates()
        for (name, first), (_, again) in zip(generated_examples(20, 5), generated_examples(20, 5)):
            made = list(first)
            self.assertEqual(made, list(again), name)
            self.assertTrue(all(document(p) for example in made for p in prompts_of(example, templates)), name)


if __name__ == '__main__':
    unittest.main()
