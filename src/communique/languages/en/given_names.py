"""Given names that mark the start of a person's name in English coverage, by the gender they mostly tell.

It is a hint list, not a register: a name missing here is found by its title, its verb or its apposition.
"""

from __future__ import annotations

_MEN = """
Aaron Abdel Abdelaziz Abdelfattah Abdul Abdulaziz Abdulla Abdullah Abe Abel Abiy Abraham Adam Adel Adolf
Adrian Ahmad Ahmed Ahmet Aidan Ajit Akira Al Alain Alan Albert Alberto Alec Alejandro Aleksandar Aleksander
Aleksandr Aleksei Aleksey Alessandro Alex Alexander Alexandre Alexei Alexey Alexis Alfonso Alfred Alfredo
Ali Alistair Allan Allen Alok Alvaro Amit Amr Anders Andre Andrea Andreas Andrei Andrej Andres Andrew Andrey
Andriy Andrzej Andy Angus Anibal Anil Anthony Antoine Anton Antonio Antonis Antony António Anwar Arif Arkady
Armando Armin Arnold Arsen Arseniy Arthur Artur Arun Arvind Ashraf Ashton Asif Atal Augusto Avi Avigdor Axel
Ayman Aziz Bakir Bandar Barack Barry Bart Bashar Ben Beniamin Benigno Benjamin Bernard Bernardo Bernie
Bertrand Bidzina Bill Binali Binyamin Blake Bob Bobby Boris Boyko Brad Bradley Brandon Brendan Brent Brett
Brian Bruce Bruno Bryan Burhan Byron Cameron Carl Carlo Carlos Carwyn Cecil Cesar Chad Charles Charlie
Chester Chip Chris Christian Christoph Christophe Christopher Chuck Clarence Clark Claude Claudio Clay Clint
Clinton Colin Corey Cory Craig Curtis Cyril Dale Damian Damien Damon Dan Daniel Daniele Danilo Danny Dario
Darrell Darren Daryl Dave David Davutoglu Dean Denis Dennis Derek Desmond Devin Didier Diego Dieter Dietmar
Dilma Dimitar Dimitri Dimitris Dirk Dmitri Dmitriy Dmitry Dominic Dominique Don Donald Donny Doug Douglas
Duncan Dustin Dwight Dylan Ed Eddie Edgar Edi Eduard Eduardo Edward Edwin Ehud Elie Elijah Elliott Elmar
Emanuel Emil Emilio Emmanuel Emmerson Enda Enrico Enrique Eric Erik Ernest Ernesto Ertugrul Esteban Etienne
Eugene Evan Evgeny Evo Ezra Fabian Fahad Faisal Faiz Farhan Farid Fayez Federico Felipe Felix Ferdinand
Fernando Fidel Filip Florian Francis Francisco Franco Francois Frank Frankie Franklin Frans Franz François
Fred Freddy Frederic Frederick Frederik Friedrich Fumio Gabriel Gareth Gary Gavin Gebran Gennadi Gennady
Geoff Geoffrey George Georges Georgi Georgy Gerald Gerard Gerardo Gerhard German Gianni Gilbert Giles Giorgi
Giorgio Giovanni Giuseppe Glen Glenn Gordon Graham Grant Greg Gregg Gregor Gregory Grigory Guido Guillaume
Guillermo Gunther Gustavo Guy Haider Hajime Hamad Hamid Hamza Hank Hans Harald Hari Harlem Harold Harry
Haruhiko Hasan Hashim Hassan Hector Heiko Heinz Helmut Henri Henrik Henrique Henry Herbert Herman Hideki
Hiroshi Hisham Horacio Horst Hosni Howard Hubert Hugh Hugo Humberto Hun Hussein Ian Ibrahim Igor Ilham Ilya
Imad Imran Imre Ingo Isaac Ishaq Ismail Issa Itamar Itsunori Ivan Ivica Ivo Jack Jackson Jacob Jacques Jaime
Jair Jake Jakob Jalal Jamal James Jamie Jan Janez Janos Jared Jaroslaw Jason Javad Javier Jay Jean
Jean-Claude Jean-Luc Jean-Marc Jean-Marie Jean-Pierre Jean-Yves Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse
Jesus Jim Jimmy Jo Joachim Joao Joaquin Jochen Joe Joel Joerg Johan Johannes John Johnny Jon Jonas Jonathan
Joost Jorge Jose Josef Josep Joseph Josh Joshua José João Juan Julian Julien Julio Julius Jun Juncker
Junichiro Jurgen Justin Jyrki Jürgen Karel Karim Karl Kassym-Jomart Katsuyuki Keiichi Keir Keith Kellyanne
Ken Kenji Kenneth Kenny Kent Kersti Kevin Khaled Khalid Khalifa Kirill Kirk Klaus Kofi Koji Konstantin
Krzysztof Kumar Kurt Kyle Lakhdar Lamar Larry Lars Laszlo Laurent Lawrence Lee Len Leo Leon Leonard Leonardo
Leonid Leopoldo Leroy Leszek Lev Levi Lewis Liam Lindsey Lionel Lloyd Lorenzo Lou Louis Luc Luca Lucas Luigi
Luis Luiz Lukas Luke Lyndon Magnus Mahamat Mahathir Mahdi Mahinda Mahmoud Mahmud Maithripala Malcolm Malik
Manfred Manmohan Manuel Marc Marcel Marcelo Marco Marcos Marcus Marek Mariano Mario Marion Mark Marko Marouf
Marshall Martin Marty Marvin Masahiko Masoud Massoud Mateusz Matt Matteo Matthew Matthias Mattis Maurice
Mauricio Mauro Max Maxim Maxime Maximilian Mehdi Mehmet Meir Mel Melvin Mevlut Mevlüt Michael Michal Michel
Michele Mick Miguel Mihai Mikael Mike Mikhail Mikheil Miklos Milan Milo Milorad Milos Mircea Miro Miroslav
Mitch Mitt Mohamad Mohamed Mohammad Mohammed Mohsen Moises Moqtada Mostafa Motohide Moussa Muammar Muhammad
Muhammadu Mukhtar Mullah Murat Mustafa Najib Namik Narendra Nasser Nat Nathan Nathaniel Nawaf Nawaz Neal
Neil Nelson Newt Nicholas Nick Nicola Nicolas Nicolás Nigel Nikol Nikola Nikolai Nikolay Nikos Nils Nobuo
Norbert Norm Norman Nouri Nuri Nursultan Olaf Olav Oleg Oleh Oleksandr Oliver Olivier Ollie Omar Oren Osama
Oscar Oskar Otto Owen Pablo Paolo Park Pat Patrice Patrick Paul Paulo Pavel Pavlo Pedro Percy Perry Pervez
Pete Peter Petr Petro Petteri Phil Philip Philippe Phillip Pierre Pieter Piotr Pranab Prayuth Preston Qamar
Qasem Quentin Rached Radoslaw Rafael Rafik Raghuram Rahul Raila Rajnath Ralph Rami Ramon Ramush Ramzan Rand
Randall Randy Ranil Raphael Raul Ray Raymond Raúl Rebiya Recep Reggie Reince Reinhard Renato Rene René
Reuven Rex Ricardo Rich Richard Rick Rinat Riyad Rob Robbie Robby Robert Robin Roberto Rod Roderich Rodney
Rodrigo Roger Roland Rolf Roman Ron Ronald Ronnie Ross Roy Ruben Rudolf Rudy Rupert Ruslan Russ Russell Rustam
Rustem Ryan Saad Sabri Sadiq Saeb Saeed Said Salah Salem Salman Salva Salvador Salvatore Sam Sameh Sami
Samir Samuel Sandor Sanjay Sauli Scott Sean Sebastian Sebastien Seif Seiji Selahattin Sepp Serge Sergei
Sergey Sergio Serhiy Seth Seyed Shane Shaukat Shaun Shavkat Shawn Sheldon Shimon Shinzo Sid Sidney Sigmar
Silvio Simon Slobodan Solomon Spencer Stan Stanislav Stanley Stef Stefan Stefano Steffen Stephan Stephane
Stephen Sterling Steve Steven Stewart Stuart Subrahmanyam Suleiman Sultan Sushil Sven Tadamichi Taj Takeo
Taro Tayyip Ted Terence Terrence Terry Thabo Thad Thaksin Theo Theodore Thierry Thomas Thorsten Tibor Tim
Timo Timothy Tino Titus Toby Todd Toivo Tom Tomas Tomasz Tommy Tony Toomas Toshihiro Travis Trent Trevor
Trey Tristan Troy Tucker Tyler Uhuru Ulrich Umberto Uwe Vaclav Vadim Valdis Valentin Valeriy Valery Vasily
Vicente Victor Vijay Viktor Vincent Vinod Vitali Vitaly Vito Vlad Vladimir Volker Volodymyr Vyacheslav Wade
Wael Waleed Walid Wally Walter Warren Wayne Wendell Werner Wes Wilbur Wilfried Will Willem William Willy
Winston Wladyslaw Wolfgang Woodrow Xavier Yahya Yair Yakov Yanis Yannis Yasser Yasuo Yigal Yitzhak Yoav
Yoshihide Yoshihiko Youssef Yoweri Yukio Yukiya Yuri Yuriy Yury Yusuf Yves Zac Zach Zachary Zaid Zakir
Zbigniew Zeid Zoran
"""

_WOMEN = """
Abigail Adriana Agnes Aisha Alexandra Alice Alicia Alison Allison Alyssa Amanda Amber Amy Ana Anastasia
Andrea Angela Angelina Anita Ann Anna Annabel Anne Annegret Annette Antonia Ariana Arlene Ashley Asma Astrid
Audrey Barbara Beata Beatrice Becky Benazir Beth Betsy Betty Beverly Birgit Bonnie Brenda Bridget Brigitte
Brittany Camilla Candice Carmen Carol Carolina Caroline Carolyn Carrie Catherine Cathy Catriona Cecile
Cecilia Celeste Charlotte Chelsea Cheryl Christiane Christina Christine Chrystia Cindy Claire Clara Claudia
Colleen Condoleezza Connie Constance Corinne Courtney Cristina Cynthia Dalia Danielle Dawn Deb Debbie
Deborah Debra Delcy Denise Diana Diane Dianne Dina Dolores Dominika Donna Dora Doris Dorothy Edith Eileen
Ekaterina Elaine Eleanor Elena Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Emily Emine Emma Erica Erin
Erna Ester Esther Eugenia Eva Eve Evelyn Faith Farah Fatima Fatou Federica Felicity Fiona Florence Frances
Gabriela Gabrielle Gail Geraldine Gillian Gina Gladys Glenda Gloria Grace Greta Gretchen Gro Hala Hanan
Hannah Harriet Heather Heidi Helen Helena Helene Helga Helle Hilary Hillary Hina Holly Hope Huma Ilse Imelda
Indira Inga Ingrid Irene Irina Iris Isabel Isabella Ivanka Jacinda Jackie Jacqueline Jan Jane Janet Janice
Jean Jeanine Jeanne Jen Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Jodi Josephine Joyce Juanita
Judith Judy Julia Julianne Julie June Justine Kaja Kamala Kara Karen Karin Karla Kate Katherine Kathleen
Kathryn Kathy Katie Katrin Katrina Kay Kayleigh Kelly Kellyanne Kerri Kerry Khadija Kim Kimberly Kirsten
Kirstjen Kristalina Kristen Kristin Kristina Lana Lara Latifa Laura Lauren Leila Lena Leslie Leyla Lilian
Liliana Linda Lisa Liz Loretta Lori Lorraine Louise Lucia Lucy Luisa Lynn Lynne Madeleine Magdalena Maggie
Maia Malala Mandy Marcia Margaret Margarita Margot Margrethe Maria Mariam Marianne Marie Marina Marine
Marise Marissa Marjorie Marlene Marta Martha Mary Matilda Maureen May Maya Meera Megan Meghan Melania
Melanie Melinda Melissa Mercedes Mette Mia Michele Michelle Mindy Miriam Molly Monica Monika Morgan Nabila
Nadia Nancy Natalia Natalie Natalya Natasha Navi Nicole Nikki Nina Nirmala Noor Nora Norma Olena Olga Olivia
Oprah Pamela Patricia Patty Paula Pauline Penelope Penny Petra Phyllis Pippa Polly Priti Priyanka Rachel
Raisa Ramona Rania Rebecca Regina Renee Rhonda Rita Roberta Robin Robyn Ronda Rosa Rosalind Rose Rosemary
Roxana Ruth Sabrina Sally Samantha Sandra Sanna Sara Sarah Segolene Shannon Sharon Sheila Shelly Sheryl
Shirley Simone Soledad Sonia Sonya Sophia Sophie Stacey Stephanie Sue Susan Susana Susanna Susanne Suzanne
Svetlana Sybil Sylvia Tamara Tammy Tania Tanya Tara Tatiana Teresa Tessa Theresa Tina Tracy Tulsi Tzipi Ulla
Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viola Violeta Virginia Vivian Wendy Whitney Wilma
Winnie Yasmin Yelena Yingluck Yulia Yuriko Yvette Yvonne Zainab Zsuzsanna
"""

MEN: frozenset[str] = frozenset(_MEN.split())

WOMEN: frozenset[str] = frozenset(_WOMEN.split())
