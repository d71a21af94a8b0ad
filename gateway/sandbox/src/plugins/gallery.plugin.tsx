import { useState } from 'react';
import type { Persona, Question } from '../dev.client.ts';
import { isNobody } from '../nobody.persona.ts';
import { useSandbox, useStore } from '../sandbox.context.ts';
import { subgraphColour } from '../subgraph.palette.ts';

/** The named questions: one press loads document and variables, finds a fitting reader and runs. */
export function GalleryPanel() {
  const { questions, gallery, questionId, personas } = useSandbox();
  const store = useStore();
  const [isOpen, setOpen] = useState(true);
  const [search, setSearch] = useState('');
  const found = questions.filter((question) => matches(question, search));
  return (
    <section className={isOpen ? 'gallery' : 'gallery gallery-closed'} aria-label="Questions">
      <header className="gallery-head">
        <h2>{isOpen ? 'Questions' : ''}</h2>
        <button
          type="button"
          className="gallery-fold"
          aria-expanded={isOpen}
          aria-label={isOpen ? 'Hide questions' : 'Show questions'}
          title={isOpen ? 'Hide questions' : 'Show questions'}
          onClick={() => setOpen(!isOpen)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M10 3.5 5.5 8l4.5 4.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        </button>
      </header>
      {isOpen && gallery === 'closed' && (
        <p className="gallery-note">This server offers no ready-made questions. Write your own in the editor.</p>
      )}
      {isOpen && questions.length > 0 && (
        <input
          type="search"
          className="gallery-search"
          aria-label="Search questions"
          placeholder={`Search ${questions.length} questions`}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {isOpen && questions.length > 0 && (
        <ul className="gallery-list">
          {found.map((question) => (
            <li key={question.id}>
              <QuestionCard
                question={question}
                personas={personas}
                isCurrent={question.id === questionId}
                onAsk={() => store.ask(question.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface QuestionCardProps {
  question: Question;
  personas: readonly Persona[];
  isCurrent: boolean;
  onAsk: () => void;
}

function QuestionCard({ question, personas, isCurrent, onAsk }: QuestionCardProps) {
  const readers = question.personas.map((entry) => readerName(entry.key, personas)).join(', ');
  return (
    <button type="button" className="question" aria-current={isCurrent} onClick={onAsk}>
      <span className="question-title">{question.title}</span>
      <span className="question-about">{question.about}</span>
      <span className="question-badges">
        {question.subgraphs.map((subgraph) => (
          <span key={subgraph} className="badge">
            <i className="dot" style={{ background: subgraphColour(subgraph) }} />
            {subgraph}
          </span>
        ))}
        <span className="question-readers">
          {[readers && `as ${readers}`, question.cost !== undefined && `cost ${question.cost}`]
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
    </button>
  );
}

function matches({ title, about, subgraphs, document }: Question, search: string): boolean {
  const text = [title, about, ...subgraphs, document].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(' ')
    .every((word) => text.includes(word));
}

function readerName(key: string, personas: readonly Persona[]): string {
  if (isNobody(key)) return 'Nobody';
  return personas.find((persona) => persona.key === key)?.name.split(' ')[0] ?? key;
}
