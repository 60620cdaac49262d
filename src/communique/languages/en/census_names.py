"""Given names of the US census of 1990 that are nearly always of one gender, beside ``given_names``.

They only tell the gender of a name that was found by other means: too many are also words, towns or family
names. From the Census Bureau's frequencies ("dist.female.first", "dist.male.first", public domain): names
borne at least five times as often by one gender as by the other, and those of ``given_names`` that are not.
"""

from __future__ import annotations

from communique.languages.en.given_names import MEN, WOMEN

_MEN = """
Abram Adalberto Adan Adolfo Adolph Agustin Alden Aldo Alfonzo Alonso Alonzo Alphonse Alphonso Alton Alvin
Amado Ambrose Amos Anderson Angelo Antione Antone Antwan Archie Arden Arlen Arlie Armand Arnoldo Arnulfo
Aron Arron Art Arturo Asa August Augustus Aurelio Austin Avery Barney Barrett Barton Basil Beau Benedict
Benito Bennett Benny Benton Berry Bert Bertram Billy Blaine Bo Booker Boyce Boyd Bradford Bradly Brady Brain
Branden Brant Brendon Brenton Bret Brice Brock Broderick Brooks Bryant Bryce Bryon Buck Bud Buddy Buford
Burl Burt Burton Buster Caleb Calvin Carlton Carmelo Carmine Carson Carter Cedric Cedrick Chadwick Chance
Chang Charley Chas Chase Chauncey Chet Christoper Claud Clayton Clement Clemente Cletus Cleveland Cliff
Clifford Clifton Clyde Cody Colby Cole Coleman Collin Colton Columbus Conrad Cordell Cornelius Cornell
Cortez Coy Cristobal Cristopher Curt Cyrus Dallas Dalton Damion Dane Danial Dannie Dante Darell Daren Darin
Darius Darnell Daron Darrel Darrick Darrin Darron Darryl Darwin Davis Deandre Deangelo Del Delbert Delmar
Delmer Demarcus Demetrius Denny Denver Deon Derick Derrick Deshawn Dewayne Dewey Dewitt Dexter Dick Dillon
Dino Dion Domenic Domingo Dominick Donn Donnell Donnie Donovan Donte Dorsey Douglass Doyle Drew Duane Dudley
Dwain Dwayne Earl Earle Earnest Eddy Edgardo Edison Edmond Edmund Edmundo Edwardo Efrain Efren Elbert Elden
Eldon Eldridge Eli Elias Eliseo Elliot Ellis Ellsworth Elmer Elmo Eloy Elroy Elton Elvin Elvis Elwood
Emerson Emery Emile Emmett Emmitt Emory Enoch Erasmo Erich Erick Ernie Errol Ervin Erwin Ethan Eugenio
Eusebio Everett Everette Ezekiel Ezequiel Faustino Fausto Felton Fermin Filiberto Fletcher Florencio
Florentino Floyd Forest Forrest Foster Francesco Franklyn Freddie Fredric Fredrick Freeman Fritz Galen
Garfield Garland Garret Garrett Garry Garth Gaston Gaylord Genaro Gene Geraldo Gil Gilberto Gino Gonzalo
Grady Graig Granville Gregorio Grover Gus Hai Hal Harlan Harland Harley Harris Harrison Harvey Hayden
Haywood Heath Herb Heriberto Herschel Hershel Hilario Hilton Hipolito Hiram Hobert Homer Horace Hosea
Houston Hoyt Huey Hung Hunter Hyman Ignacio Ike Ira Irvin Irving Irwin Isaiah Isaias Isiah Isidro Ismael
Israel Isreal Issac Jacinto Jamaal Jamar Jame Jamel Jamison Jarod Jarred Jarrett Jarrod Jarvis Jasper Jayson
Jc Jed Jefferey Jefferson Jeffery Jeffry Jerald Jeramy Jere Jeremiah Jermaine Jerold Jeromy Jerrell Jerrod
Jerrold Jess Joesph Joey Johnathan Johnathon Johnson Jonah Jonathon Jordon Josiah Jospeh Josue Judson Jules
Junior Kareem Keenan Kelvin Kendrick Keneth Kennith Kenton Kermit Keven Kieth King Kip Korey Kory Kraig
Kristofer Kristopher Kurtis Lamont Lance Landon Lanny Laurence Lawerence Lazaro Leandro Leif Leland Lemuel
Lenard Lenny Leonel Les Lester Lincoln Lino Linwood Logan Lon Long Lonnie Lonny Loren Louie Lowell Loyd
Luciano Lucien Lucio Lucius Luther Lyle Lyman Lynwood Mac Mack Major Malcom Manual Marcelino Marcellus
Margarito Markus Marlin Marlon Marquis Mason Mathew Maximo Maxwell Maynard Mckinley Merlin Merrill Mervin
Micah Michale Micheal Mikel Miles Milford Millard Milton Miquel Mitchel Mitchell Modesto Monroe Monte Monty
Morris Morton Mose Moses Moshe Murray Myles Myron Napoleon Nathanael Nathanial Ned Nestor Neville Newton
Nickolas Noah Noble Noe Noel Nolan Norberto Normand Norris Octavio Odis Olen Olin Omer Orlando Orval Orville
Osvaldo Oswaldo Otis Palmer Parker Pasquale Porfirio Porter Prince Quincy Quinn Quintin Quinton Raleigh
Ramiro Randal Randell Randolph Rashad Rayford Raymon Raymundo Reed Reginald Reid Reinaldo Renaldo Reuben Rey
Reyes Reynaldo Rhett Richie Rickey Rickie Ricky Rico Rigoberto Riley Robt Rocco Rocky Roderick Rodger
Rodolfo Rodrick Rogelio Rolando Rolland Romeo Ronny Roosevelt Rory Roscoe Rosendo Royal Royce Rubin Rudolph
Rueben Rufus Russel Rusty Sal Sammy Samual Sanford Santiago Santo Saul Scot Scottie Scotty Seymour Shad
Shelton Sherman Sherwood Shon Silas Sol Son Sonny Stanford Stanton Sylvester Tad Tanner Teddy Teodoro
Terrance Terrell Thaddeus Theron Thurman Timmy Tobias Tod Toney Tory Trenton Truman Tuan Ty Tyree Tyrell
Tyron Tyrone Tyson Ulysses Valentine Van Vance Vaughn Vern Vernon Vince Vincenzo Virgil Virgilio Von Waldo
Walker Wallace Walton Ward Warner Waylon Weldon Wesley Weston Wilber Wilbert Wilburn Wiley Wilford Wilfred
Wilfredo Willard Williams Willian Willis Wilmer Wilson Wilton Winford Winfred Wm Wyatt Zachariah Zachery
Zack Zackary Zane
"""

_WOMEN = """
Abbey Abbie Abby Ada Adah Adaline Addie Adela Adelaida Adelaide Adele Adelia Adelina Adeline Adell Adella
Adelle Adena Adina Adria Adriane Adrianna Adrianne Adrien Adriene Adrienne Afton Agatha Agnus Agripina
Agueda Agustina Ai Aida Aide Aiko Aileen Ailene Aimee Aja Akiko Akilah Alaina Alaine Alana Alane Alanna
Alayna Alba Alberta Albertha Albertina Albertine Albina Alda Alease Alecia Aleen Aleida Aleisha Alejandra
Alejandrina Alena Alene Alesha Aleshia Alesia Alessandra Aleta Aletha Alethea Alethia Alexa Alexandria
Alexia Alfreda Alfredia Alia Alica Alida Alina Aline Alisa Alise Alisha Alishia Alisia Alissa Alita Alix
Aliza Alla Alleen Allegra Allena Allene Allie Alline Allyn Allyson Alma Almeda Almeta Alona Alpha Alta
Altagracia Altha Althea Alvera Alverta Alvina Alyce Alycia Alysa Alyse Alysha Alysia Alyson Amada Amal
Amalia Amberly Amee Amelia America Ami Amie Amiee Amina Amira Ammie Amparo An Anabel Analisa Anamaria
Anastacia Andera Andra Andree Andria Anette Angele Angelena Angeles Angelia Angelic Angelica Angelika
Angeline Angelique Angelita Angella Angelyn Angie Angila Angla Angle Anglea Anh Anika Anisa Anisha Anissa
Anitra Anja Anjanette Anjelica Annabell Annabelle Annalee Annalisa Annamae Annamaria Annamarie Anneliese
Annelle Annemarie Annett Annetta Annice Annie Annika Annis Annita Annmarie Antionette Antoinette Antonetta
Antonette Antonietta Antonina Anya Apolonia April Apryl Ara Araceli Aracelis Aracely Arcelia Ardath Ardelia
Ardell Ardella Ardelle Ardis Ardith Aretha Argelia Argentina Ariane Arianna Arianne Arica Arie Arielle Arla
Arlean Arleen Arlena Arletha Arletta Arlette Arlinda Arline Arlyne Armanda Armandina Armida Arminda Arnetta
Arnette Arnita Artie Arvilla Asha Ashanti Ashely Ashlea Ashlee Ashleigh Ashli Ashlie Ashly Ashlyn Asia Asley
Assunta Asuncion Athena Audie Audra Audrea Audria Audrie Audry Augusta Augustina Aundrea Aura Aurea Aurelia
Aurora Aurore Autumn Ava Avelina Avis Avril Awilda Ayako Ayana Ayanna Ayesha Azalee Azucena Azzie Babara
Babette Bailey Bambi Bao Barabara Barb Barbar Barbera Barbie Barbra Bari Barrie Basilia Bea Beatris Beatriz
Beaulah Bebe Becki Beckie Bee Belen Belia Belinda Belkis Bell Bella Belle Belva Benita Berenice Berna
Bernadette Bernadine Bernarda Bernardina Bernardine Berneice Bernetta Bernice Berniece Bernita Berta Bertha
Bertie Beryl Bess Bessie Bethanie Bethann Bethany Bethel Betsey Bette Bettie Bettina Bettyann Bettye Beula
Beulah Bev Beverlee Beverley Bianca Bibi Billi Billye Birdie Blanca Blanch Blanche Blondell Blossom Blythe
Bobbi Bobbie Bobbye Bobette Bok Bong Bonita Bonny Branda Brande Brandee Brandi Brandie Brandy Breana Breann
Breanna Breanne Bree Brenna Briana Brianna Brianne Bridgett Bridgette Brigette Brigid Brigida Brinda Britany
Britney Britni Britta Brittaney Brittani Brittanie Britteny Brittney Brittni Brittny Bronwyn Brook Brooke
Bruna Brunilda Bryanna Brynn Buena Buffy Bula Bulah Bunny Burma Caitlin Caitlyn Calandra Calista Callie
Camelia Camellia Cami Camie Camila Camille Cammie Cammy Candace Candance Candelaria Candi Candida Candie
Candis Candra Candy Candyce Caprice Cara Caren Cari Caridad Carie Carin Carina Carisa Carissa Carita Carla
Carlee Carleen Carlena Carlene Carletta Carley Carli Carlie Carline Carlita Carlota Carlotta Carly Carlyn
Carma Carman Carmel Carmela Carmelia Carmelina Carmelita Carmella Carmina Carmon Carola Carolann Carole
Carolee Carolin Caroll Carolyne Carolynn Caron Caroyln Carri Carry Caryl Carylon Caryn Casandra Casie
Casimira Cassandra Cassaundra Cassey Cassi Cassidy Cassie Cassondra Cassy Catalina Catarina Caterina
Catharine Catherin Catherina Cathern Catheryn Cathey Cathi Cathie Cathleen Cathrine Cathryn Catina Catrice
Catrina Cayla Cecelia Cecila Cecille Cecily Celena Celesta Celestina Celestine Celia Celina Celinda Celine
Celsa Ceola Chae Chan Chana Chanda Chandra Chanel Chanell Chanelle Chantal Chantay Chante Chantel Chantell
Chantelle Chara Charis Charise Charissa Charisse Charita Charity Charla Charleen Charlena Charlene
Charlesetta Charlette Charline Charlott Charlsie Charlyn Charmain Charmaine Charolette Chasidy Chasity
Chassidy Chastity Chau Chaya Chelsey Chelsie Cher Chere Cheree Cherelle Cheri Cherie Cherilyn Cherise
Cherish Cherly Cherlyn Cherri Cherrie Cherry Cherryl Chery Cheryle Cheryll Cheyenne Chia Chieko Chin China
Ching Chiquita Chloe Chrissy Christa Christal Christeen Christel Christen Christena Christene Christi
Christia Christiana Christie Christin Christinia Christy Chrystal Chu Chun Ciara Cicely Ciera Cierra Cinda
Cinderella Cindi Cindie Cinthia Cira Clare Claretha Claretta Claribel Clarice Clarinda Clarine Claris
Clarisa Clarissa Clarita Classie Claudette Claudie Claudine Clelia Clemencia Clementina Clementine Clemmie
Cleopatra Cleora Cleotilde Cleta Clora Clorinda Clotilde Codi Coleen Colene Coletta Colette Collen Collene
Collette Concepcion Conception Concetta Concha Conchita Consuela Consuelo Contessa Cora Coral Coralee
Coralie Corazon Cordelia Cordia Cordie Coreen Corene Coretta Cori Corie Corina Corine Corinna Corliss
Cornelia Corrie Corrin Corrina Corrine Corrinne Cortney Creola Cris Criselda Crissy Crista Cristal Cristen
Cristi Cristie Cristin Cristine Cristy Crysta Crystal Crystle Cuc Cyndi Cyndy Cyrstal Cythia Dacia Dagmar
Dagny Dahlia Daina Daine Daisey Daisy Dakota Dalene Dalila Damaris Danae Danelle Danette Dani Dania Danica
Daniela Daniell Daniella Danika Danille Danita Dann Danna Dannette Dannielle Danuta Danyel Danyell Danyelle
Daphine Daphne Dara Darby Darcel Darcey Darci Darcie Darcy Daria Darla Darleen Darlena Darlene Darline
Davida Davina Dawna Dawne Dayle Dayna Daysi Deadra Deana Deandra Deandrea Deane Deann Deanna Deanne Debbi
Debbra Debby Debera Debi Debora Debrah Debroah Dede Dedra Deeann Deeanna Deedee Deedra Deena Deetta Deidra
Deidre Deirdre Deja Delaine Delana Delcie Delena Delfina Delia Delicia Delila Delilah Delinda Delisa Dell
Della Delma Delmy Delois Deloise Delora Deloras Delores Deloris Delorse Delpha Delphia Delphine Delsie Delta
Demetra Demetria Demetrice Dena Denae Deneen Denese Denice Denisha Denisse Denita Denna Dennise Denyse
Deonna Desirae Desire Desiree Despina Dessie Destiny Detra Devona Devora Devorah Dia Diamond Dian Diann
Dianna Diedra Diedre Dierdre Digna Dimple Dinah Dinorah Dione Dionna Dionne Divina Dixie Dodie Dollie Dolly
Doloris Domenica Dominga Dominica Dominque Domitila Domonique Dona Donella Donetta Donette Donita Donnetta
Donnette Donya Dorathy Dorcas Doreatha Doreen Dorene Doretha Dorethea Doretta Dori Doria Dorie Dorinda
Dorine Dorla Dorotha Dorothea Dorris Dortha Dorthea Dorthey Dorthy Dot Dottie Dotty Dovie Dreama Drema
Drucilla Drusilla Dulce Dulcie Dung Dusti Dwana Dyan Earlean Earleen Earlene Earlie Earline Earnestine
Eartha Easter Eboni Ebonie Ebony Echo Eda Edda Edelmira Eden Edie Edna Edra Edris Edwina Edyth Edythe Effie
Ehtel Eilene Ela Eladia Elaina Elana Elane Elanor Elayne Elba Elda Eldora Eleanora Eleanore Elease Elene
Eleni Elenor Elenora Elenore Eleonor Eleonora Eleonore Elfreda Elfrieda Elfriede Elia Eliana Elicia Elida
Elidia Elin Elina Elinor Elinore Elisa Elissa Eliz Elizabet Elizbeth Elizebeth Elke Ellamae Ellan Ellena
Elli Ellie Elly Ellyn Elma Elmira Elna Elnora Elodia Elois Eloisa Eloise Elouise Else Elsie Elsy Elva Elvera
Elvia Elvie Elvina Elvira Elwanda Elyse Elza Ema Emelda Emelia Emelina Emeline Emely Emerald Emerita Emiko
Emilee Emilia Emilie Emmaline Emmie Emmy Emogene Ena Enedina Eneida Enid Enola Enriqueta Epifania Era Ericka
Erika Erinn Erlene Erlinda Erline Erma Ermelinda Erminia Ernestina Ernestine Eryn Esmeralda Esperanza Essie
Esta Estefana Estela Estell Estella Estelle Estrella Etha Ethel Ethelene Ethelyn Ethyl Etsuko Etta Ettie
Eufemia Eugena Eugenie Eula Eulah Eulalia Eun Euna Eunice Eura Eusebia Eustolia Evalyn Evangelina Evangeline
Evelia Evelin Evelina Eveline Evelyne Evelynn Evette Evia Evie Evita Evon Evonne Ewa Exie Fabiola Fae Fairy
Fallon Fannie Fanny Farrah Fatimah Faustina Faviola Fawn Fay Faye Fe Felecia Felica Felice Felicia Felicidad
Felicita Felicitas Felipa Felisa Felisha Fermina Fern Fernanda Fernande Ferne Fidela Fidelia Filomena Flavia
Fleta Flo Flor Flora Florance Florencia Florene Florentina Floretta Floria Florida Florinda Florine Florrie
Flossie Floy Fonda Fran France Francene Francesca Franchesca Francie Francina Francine Francisca Francoise
Fransisca Freda Fredda Frederica Fredericka Fredia Fredricka Freeda Freida Frida Frieda Fumiko Gabriele
Gabriella Gala Galina Garnet Garnett Gay Gaye Gayla Gayle Gaylene Gaynell Gaynelle Gearldine Gema Gemma Gena
Genesis Geneva Genevie Genevieve Genevive Genia Genie Genna Gennie Genny Genoveva Georgann Georgeann
Georgeanna Georgene Georgetta Georgette Georgia Georgiana Georgiann Georgianna Georgianne Georgie Georgina
Georgine Geralyn Gerda Geri Germaine Gerri Gertha Gertie Gertrud Gertrude Gertrudis Gertude Ghislaine Gia
Gianna Gidget Gigi Gilberte Gilda Gilma Ginette Ginger Ginny Giovanna Gisela Gisele Giselle Gita Giuseppina
Gladis Glady Glayds Glendora Glenna Glennie Glennis Glinda Glory Glynda Glynis Golda Golden Goldie Gracia
Gracie Graciela Grayce Grazyna Gregoria Gretta Gricelda Grisel Griselda Gudrun Guillermina Gussie Gwen
Gwenda Gwendolyn Gwenn Gwyn Gwyneth Ha Hae Hailey Haley Halina Halley Hallie Han Hana Hang Hanh Hanna
Hannelore Harmony Harriett Harriette Hassie Hattie Haydee Hayley Hazel Hedwig Hedy Hee Heide Heidy Heike
Helaine Hellen Henrietta Henriette Herlinda Herma Hermelinda Hermila Hermina Hermine Herminia Herta Hertha
Hester Hettie Hiedi Hien Hilaria Hilda Hilde Hildegard Hildegarde Hildred Hilma Hiroko Hisako Hoa Holley
Holli Hollie Honey Hortencia Hortense Hortensia Hsiu Hue Hui Hulda Huong Hwa Hyacinth Hye Hyo Hyon Hyun Ida
Idalia Idell Idella Iesha Ignacia Ila Ilana Ilda Ileana Ileen Ilene Iliana Illa Ilona Iluminada Ima Imogene
In Ina India Inell Ines Inez Inge Ingeborg Inger Inocencia Iola Iona Ione Iraida Irena Irish Irma Irmgard
Isa Isabell Isabelle Isadora Isaura Isela Isidra Isis Isobel Iva Ivana Ivelisse Ivette Ivey Ivonne Ivy
Izetta Izola Ja Jacalyn Jacelyn Jacinta Jackeline Jackelyn Jacki Jacklyn Jackqueline Jaclyn Jacqualine
Jacque Jacquelin Jacquelyn Jacquelyne Jacquelynn Jacquetta Jacqui Jacquie Jacquiline Jacquline Jacqulyn Jada
Jade Jadwiga Jaimee Jaimie Jaleesa Jalisa Jama Jamee Jami Jamika Jamila Jammie Jana Janae Janay Janean Janee
Janeen Janel Janell Janella Janelle Janene Janessa Janeth Janett Janetta Janette Janey Jani Janie Janiece
Janina Janine Janis Janise Janita Jann Janna Jannet Jannette Jannie January Janyce Jaqueline Jaquelyn Jasmin
Jasmine Jaunita Jaye Jayme Jaymie Jayna Jayne Jazmin Jazmine Jeana Jeane Jeanelle Jeanene Jeanett Jeanetta
Jeanette Jeanice Jeanie Jeanmarie Jeanna Jeannetta Jeannette Jeannie Jeannine Jeffie Jena Jenae Jene Jenee
Jenell Jenelle Jenette Jeneva Jeni Jenice Jenifer Jeniffer Jenine Jenise Jennefer Jennell Jennette Jenni
Jennie Jenniffer Jennine Jeraldine Jeri Jerica Jerilyn Jerlene Jerri Jerrica Jerrie Jesenia Jesica Jessenia
Jessi Jessia Jessika Jestine Jesusa Jesusita Jetta Jettie Jewel Jewell Ji Jillian Jin Jina Jinny Joana Joane
Joanie Joann Joannie Joaquina Jocelyn Jodee Jodie Joeann Joella Joelle Joellen Joetta Joette Johana Johanna
Johanne Johna Johnetta Johnette Johnna Johnsie Joi Joie Jolanda Joleen Jolene Jolie Joline Jolyn Jolynn Jona
Jone Jonell Jonelle Jong Joni Jonie Jonna Jonnie Josefa Josefina Josefine Joselyn Josephina Josette Josie
Joslyn Josphine Jovan Jovita Joy Joya Joycelyn Joye Juana Judi Judie Jule Julee Julene Juli Juliana Juliane
Juliann Julianna Julieann Julienne Juliet Julieta Julietta Juliette Julissa Jung Junie Junita Junko Justa
Justina Jutta Ka Kacey Kaci Kacie Kacy Kai Kaila Kaitlin Kaitlyn Kala Kaleigh Kaley Kali Kallie Kalyn Kam
Kami Kamilah Kandace Kandi Kandice Kandis Kandra Kandy Kanesha Kanisha Karan Kareen Karena Karey Kari Karie
Karima Karina Karine Karisa Karissa Karleen Karlene Karly Karlyn Karma Karmen Karol Karole Karoline Karolyn
Karon Karren Karri Karrie Karry Kary Karyl Karyn Kasandra Kasha Kasi Kasie Kassandra Kassie Katelin Katelyn
Katelynn Katerine Kathaleen Katharina Katharine Katharyn Kathe Katheleen Katherin Katherina Kathern Katheryn
Kathey Kathi Kathie Kathlene Kathline Kathlyn Kathrin Kathrine Kathryne Kathyrn Kati Katia Katina Katlyn
Katrice Kattie Katy Kayce Kaycee Kaye Kayla Kaylee Kayleen Kaylene Kazuko Kecia Keeley Keely Keena Keesha
Keiko Keila Keira Keisha Keitha Keli Kelle Kellee Kelley Kelli Kellie Kellye Kelsey Kelsi Kelsie Kemberly
Kena Kenda Kendal Kendra Kenia Kenisha Kenna Kenya Kenyatta Kenyetta Kera Keren Keri Kerrie Kerstin Kesha
Keshia Keturah Keva Khadijah Khalilah Kia Kiana Kiara Kiera Kiersten Kiesha Kiley Kimber Kimberely Kimberlee
Kimberley Kimberli Kimberlie Kimbery Kimbra Kimi Kimiko Kina Kindra Kira Kirstie Kirstin Kisha Kit Kittie
Kitty Kiyoko Kizzie Kizzy Klara Kori Kortney Kourtney Krishna Krissy Krista Kristal Kristan Kristeen Kristel
Kristi Kristian Kristie Kristine Kristle Kristy Kristyn Krysta Krystal Krysten Krystin Krystina Krystle
Krystyna Kum Kyla Kylee Kylie Kym Kymberly Kyoko Kyong Kyra Kyung Lacey Lachelle Laci Lacie Lacresha Ladawn
Ladonna Lady Lael Lahoma Lai Laila Laine Lajuana Lakeesha Lakeisha Lakendra Lakenya Lakesha Lakeshia Lakia
Lakiesha Lakisha Lakita Lala Lamonica Lan Lanell Lanelle Lanette Lang Lani Lanie Lanita Lannie Lanora
Laquanda Laquita Larae Laraine Laree Larhonda Larisa Larissa Larita Laronda Larraine Larue Lasandra Lashanda
Lashandra Lashaun Lashaunda Lashawn Lashawna Lashawnda Lashay Lashell Lashon Lashonda Lashunda Lasonya
Latanya Latarsha Latasha Latashia Latesha Latia Laticia Latina Latisha Latonia Latonya Latoria Latosha
Latoya Latoyia Latrice Latricia Latrina Latrisha Launa Lauralee Lauran Laure Laureen Laurel Laurena Laurene
Lauretta Laurette Lauri Laurice Laurie Laurinda Laurine Lauryn Lavada Lavelle Lavenia Lavera Laverna Laveta
Lavette Lavina Lavinia Lavon Lavona Lavonda Lavone Lavonia Lavonna Lavonne Lawana Lawanda Lawanna Layla
Layne Le Lea Leah Lean Leana Leandra Leann Leanna Leanne Leanora Leatha Leatrice Lecia Leda Leeann Leeanna
Leeanne Leena Leesa Leia Leida Leigh Leigha Leighann Leilani Leisa Leisha Lekisha Lela Lelah Lelia Lenita
Lenna Lennie Lenora Lenore Leola Leoma Leona Leonarda Leone Leonia Leonida Leonie Leonila Leonor Leonora
Leonore Leontine Leora Leota Lera Lesa Lesha Lesia Leslee Lesli Lessie Leta Letha Leticia Letisha Letitia
Lettie Letty Lexie Lezlie Li Lia Liana Liane Lianne Libbie Libby Liberty Librada Lida Lidia Lien Lieselotte
Ligia Lila Lili Lilia Lilla Lilli Lillia Lilliam Lillian Lilliana Lillie Lilly Lily Lin Lina Lindsay Lindsy
Lindy Linette Ling Linh Linn Linnea Linnie Linsey Lisabeth Lisandra Lisbeth Lise Lisette Lisha Lissa
Lissette Lita Livia Liza Lizabeth Lizbeth Lizeth Lizette Lizzette Lizzie Loan Loida Lois Loise Lola Lolita
Loma Lona Londa Loni Lonna Lora Loraine Loralee Lore Lorean Loree Loreen Lorelei Lorena Lorene Lorenza
Loreta Lorette Loria Loriann Lorie Lorilee Lorina Lorinda Lorine Loris Lorita Lorna Lorretta Lorri Lorriane
Lorrie Lorrine Lory Lottie Louann Louanne Louella Louetta Louisa Loura Lourdes Lourie Louvenia Love Lovella
Lovetta Lovie Loyce Lu Luana Luann Luanna Luanne Luba Luci Luciana Lucie Lucienne Lucila Lucile Lucilla
Lucille Lucina Lucinda Lucrecia Lucretia Ludie Ludivina Lue Luella Luetta Luise Lula Lulu Luna Lupita Lura
Lurlene Lurline Luvenia Luz Lyda Lydia Lyla Lyn Lynda Lyndia Lyndsay Lyndsey Lynell Lynelle Lynetta Lynette
Lynna Lynnette Lynsey Ma Mabel Mabelle Mable Machelle Macie Mackenzie Macy Madalene Madaline Madalyn Maddie
Madelaine Madelene Madeline Madelyn Madge Madie Madison Madlyn Madonna Mae Maegan Mafalda Magali Magaly
Magan Magaret Magda Magdalen Magdalene Magen Magnolia Mahalia Mai Maida Maile Maira Maire Maisha Maisie
Majorie Makeda Malena Malia Malika Malinda Malisa Malissa Malka Mallie Mallory Malorie Malvina Mamie Mammie
Mana Manda Mandi Mandie Manie Manuela Many Mao Maple Mara Maragaret Maragret Maranda Marcela Marcelene
Marcelina Marceline Marcell Marcella Marcelle Marcene Marchelle Marci Marcie Marcy Mardell Maren Marg
Margareta Margarete Margarett Margaretta Margarette Margarite Margart Marge Margene Margeret Margert Margery
Marget Margherita Margie Margit Margo Margorie Margret Margrett Marguerita Marguerite Margurite Margy Marhta
Mari Mariah Marian Mariana Marianela Mariann Marianna Maribel Maribeth Marica Maricela Maricruz Mariel
Mariela Mariella Marielle Marietta Mariette Mariko Marilee Marilou Marilu Marilyn Marilynn Marin Marinda
Maris Marisa Marisela Marisha Marisol Marita Maritza Marivel Marjory Marketta Markita Marla Marlana Marleen
Marlen Marlena Marline Marlo Marlyn Marlys Marna Marni Marnie Marquerite Marquetta Marquita Marquitta Marry
Marsha Marth Marti Martina Martine Marva Marvel Marvella Marvis Marx Marya Maryalice Maryam Maryann Maryanna
Maryanne Marybelle Marybeth Maryellen Maryetta Maryjane Maryjo Maryland Marylee Marylin Maryln Marylou
Marylouise Marylyn Marylynn Maryrose Masako Matha Mathilda Mathilde Matilde Mattie Maud Maude Maudie Maura
Maurine Maurita Mavis Maxie Maxima Maximina Maxine Maybell Maybelle Maye Mayme Mayola Mayra Mazie Mckenzie
Meagan Meaghan Mechelle Meda Mee Meg Meggan Meghann Mei Melaine Melani Melany Melba Melda Melia Melida
Melina Melisa Melissia Melita Mellie Mellisa Mellissa Melodee Melodi Melodie Melody Melonie Melony Melva
Melvina Melynda Mendy Mercedez Mercy Meredith Meri Merideth Meridith Merilyn Merissa Merlene Merlyn Merna
Merri Merrie Merrilee Merry Mertie Meryl Meta Mi Mica Micaela Micha Michaela Michaele Michelina Micheline
Michell Michiko Micki Mickie Miesha Migdalia Mignon Miguelina Mika Mikaela Miki Mikki Mila Milagro Milagros
Milda Mildred Milissa Millicent Millie Milly Mimi Min Mina Minda Mindi Minerva Ming Minna Minnie Minta Mira
Miranda Mireille Mirella Mireya Mirian Mirna Mirta Mirtha Misha Miss Missy Misti Mistie Misty Mitsue Mitsuko
Mittie Mitzi Mitzie Miyoko Modesta Moira Mollie Mona Monet Monique Monnie Monserrate Moon Mora Moriah Mozell
Mozella Mozelle Mui Muoi Muriel My Myesha Myong Myra Myriam Myrl Myrle Myrna Myrta Myrtice Myrtie Myrtis
Myrtle Myung Na Nada Nadene Nadine Naida Nakesha Nakia Nakisha Nakita Nam Nan Nana Nancee Nancey Nanci
Nancie Nanette Nannette Nannie Naoma Naomi Narcisa Natacha Natashia Nathalie Natisha Natividad Natosha
Necole Neda Nedra Neely Neida Nelda Nelia Nelida Nell Nella Nelle Nellie Nelly Nena Nenita Neoma Neomi
Nereida Nerissa Nery Neta Nettie Neva Nevada Nga Ngan Ngoc Nguyet Nia Nichelle Nichol Nichole Nicholle Nicki
Nickie Nickole Nicol Nicolasa Nicolette Nicolle Nida Nidia Niesha Nieves Niki Nikia Nikita Nikole Nila Nilda
Nilsa Ninfa Nisha Nita Nobuko Noelia Noella Noelle Noemi Nohemi Nola Noma Nona Norah Noreen Norene Noriko
Norine Nova Novella Nu Nubia Nydia Nyla Obdulia Ocie Octavia Oda Odelia Odessa Odette Odilia Ofelia Ok Ola
Olene Oleta Olevia Olimpia Olinda Oliva Olive Olympia Oma Omega Ona Oneida Onie Onita Opal Ophelia Ora
Oralee Oralia Oretha Orpha Ossie Otelia Otilia Ouida Ozell Ozella Ozie Pa Page Paige Palma Palmira Pam
Pamala Pamelia Pamella Pamila Pamula Pandora Pansy Paola Parthenia Particia Pasty Patience Patria Patrica
Patrina Patsy Patti Pattie Paulene Pauletta Paulette Paulina Paulita Paz Pearl Pearle Pearlene Pearlie
Pearline Pearly Peg Peggie Peggy Pei Penney Penni Pennie Perla Petrina Petronila Phebe Phillis Philomena
Phoebe Phung Phuong Phylicia Phylis Phyliss Pia Piedad Pilar Ping Pinkie Piper Pok Porsche Porsha Portia
Precious Pricilla Princess Priscila Priscilla Providencia Prudence Pura Qiana Queen Queenie Quiana Quyen
Rachael Rachal Racheal Rachele Rachell Rachelle Racquel Rae Raeann Raelene Rafaela Raguel Raina Ramonita
Rana Ranae Randa Randee Randi Ranee Raquel Rasheeda Rashida Raven Raye Raylene Raymonde Rayna Rea Reagan
Reanna Reatha Reba Rebbeca Rebbecca Rebeca Rebecka Rebekah Reda Reena Refugia Regan Regena Regenia Regine
Reginia Reiko Reina Reita Rema Remedios Remona Rena Renae Renata Renate Renay Renda Renea Renetta Renita
Renna Ressie Reta Retha Retta Reva Reyna Reynalda Rhea Rheba Rhiannon Rhoda Rhona Ria Ricarda Richelle Ricki
Rikki Rima Rina Risa Riva Rivka Robbi Robbin Robbyn Robena Rochel Rochell Rochelle Rocio Rolanda Rolande
Roma Romaine Romana Romelia Romona Rona Roni Ronna Ronni Rosalba Rosalee Rosalia Rosalie Rosalina Rosalinda
Rosaline Rosalva Rosalyn Rosamaria Rosamond Rosana Rosann Rosanna Rosanne Rosaria Rosaura Roseann Roseanna
Roseanne Roselee Roselia Roseline Rosella Roselle Roselyn Rosemarie Rosena Rosenda Rosetta Rosette Rosia
Rosie Rosina Rosio Rosita Roslyn Rossana Rossie Rosy Rowena Roxane Roxann Roxanna Roxanne Roxie Roxy Rozanne
Rozella Rubi Rubie Ruby Rubye Rufina Rutha Ruthann Ruthanne Ruthe Ruthie Ryann Sabina Sabine Sabra Sacha
Sachiko Sade Sadie Sadye Sage Salena Salina Salley Sallie Salome Samara Samatha Samella Samira Sana Sanda
Sandee Sandi Sandie Sandy Sanjuana Sanjuanita Sanora Santa Santana Santina Sarai Saran Sari Sarina Sarita
Sasha Saturnina Sau Saundra Savanna Savannah Scarlet Scarlett Season Sebrina See Seema Selena Selene Selina
Selma Sena Senaida September Serafina Serena Serina Serita Setsuko Sha Shae Shaina Shakia Shakira Shakita
Shala Shalanda Shalon Shalonda Shameka Shamika Shan Shana Shanae Shanda Shandi Shandra Shaneka Shanel
Shanell Shanelle Shani Shanice Shanika Shaniqua Shanita Shanna Shannan Shanon Shanta Shantae Shantay Shante
Shantel Shantell Shantelle Shanti Shaquana Shaquita Shara Sharan Sharda Sharee Sharell Sharen Shari Sharice
Sharie Sharika Sharilyn Sharita Sharla Sharleen Sharlene Sharmaine Sharolyn Sharonda Sharri Sharron Sharyl
Sharyn Shasta Shauna Shaunda Shaunna Shaunta Shaunte Shavon Shavonda Shavonne Shawana Shawanda Shawanna
Shawna Shawnda Shawnee Shawnna Shawnta Shay Shayla Shayna Shea Sheba Sheena Sheilah Shela Shelba Shelia
Shella Shelley Shelli Shellie Shemeka Shemika Shena Shenika Shenita Shenna Shera Sheree Sherell Sheri
Sherice Sheridan Sherie Sherika Sherill Sherilyn Sherise Sherita Sherlene Sherley Sherly Sherlyn Sheron
Sherrell Sherri Sherrie Sherril Sherrill Sherron Sherry Sherryl Shery Sheryll Shiela Shila Shiloh Shin Shira
Shirely Shirl Shirlee Shirleen Shirlene Shirly Shizue Shizuko Shona Shonda Shondra Shonna Shonta Shoshana
Shu Shyla Sibyl Sierra Signe Sigrid Silva Silvana Silvia Sima Simona Simonne Sina Sindy Siobhan Sirena Siu
Sixta Skye Slyvia So Socorro Sofia Soila Solange Somer Sommer Sona Sondra Song Sonja Soo Sook Soon Soraya
Sparkle Spring Stacee Staci Stacia Stacie Stacy Star Starla Starr Stasia Stefani Stefania Stefanie Stefany
Steffanie Stella Stepanie Stephaine Stephani Stephania Stephany Stephenie Stephine Stephnie Stormy Su Suanne
Sudie Sueann Suellen Suk Sulema Sumiko Summer Sun Sunday Sunni Sunny Sunshine Susann Susannah Susie Susy
Suzan Suzann Suzanna Suzette Suzi Suzie Suzy Syble Sylvie Synthia Syreeta Ta Tabatha Tabetha Tabitha Tai
Taina Taisha Tajuana Takako Takisha Talia Talisha Talitha Tam Tama Tamala Tamar Tamatha Tambra Tameika
Tameka Tamekia Tamela Tamera Tamesha Tami Tamica Tamie Tamika Tamiko Tamisha Tammara Tammera Tammi Tammie
Tamra Tana Tandra Tandy Taneka Tanesha Tangela Tanika Tanisha Tanja Tanna Tarah Taren Tari Tarra Tarsha
Taryn Tasha Tashia Tashina Tasia Tatum Tatyana Taunya Tawana Tawanda Tawanna Tawna Tawny Tawnya Tayna Teena
Tegan Teisha Telma Temeka Temika Tempie Temple Tena Tenesha Tenisha Tennie Tennille Teodora Teofila Tequila
Tera Tereasa Terese Teresia Teresita Teressa Teri Terica Terina Terisa Terra Terresa Terri Terrie Terrilyn
Tesha Tess Tessie Thalia Thao Thea Theda Thelma Theodora Theola Therese Theresia Theressa Thersa Thi
Thomasena Thomasina Thomasine Thora Thresa Thu Thuy Tia Tiana Tianna Tiara Tien Tiera Tierra Tiesha Tifany
Tiffaney Tiffani Tiffanie Tiffany Tiffiny Tijuana Tilda Tillie Timika Tinisha Tiny Tisa Tish Tisha Tobi
Tobie Toccara Toi Tomasa Tomeka Tomi Tomika Tomiko Tommye Tomoko Tona Tonda Tonette Toni Tonia Tonie Tonisha
Tonita Tonja Tonya Tora Tori Torie Torri Torrie Tosha Toshia Toshiko Tova Towanda Toya Tracee Tracey Traci
Tracie Tran Trang Treasa Treena Trena Tresa Tressa Tressie Treva Tricia Trina Trinh Trinity Trish Trisha
Trista Trudi Trudie Trudy Trula Tu Tula Tuyet Twana Twanda Twanna Twila Twyla Tyesha Tyisha Tynisha Tyra Ula
Ulrike Un Una Usha Ute Vada Valarie Valda Valencia Valene Valeri Valeria Vallie Valorie Valrie Vanda Vanesa
Vanetta Vania Vanita Vanna Vannesa Vannessa Vashti Vasiliki Veda Velda Velia Vella Velma Velva Velvet Vena
Venessa Venetta Venice Venita Vennie Venus Veola Verda Verdell Verdie Verena Vergie Verla Verlene Verlie
Verline Verna Vernell Vernetta Vernia Vernice Vernie Vernita Verona Veronika Veronique Versie Vertie Vesta
Veta Vi Vicenta Vickey Vicki Vickie Vicky Victorina Vida Viki Vikki Vilma Vina Vincenza Vinita Vinnie Violet
Violette Virgen Virgie Virgina Vita Viva Vivan Viviana Vivien Vivienne Voncile Vonda Vonnie Wai Waltraud Wan
Wanda Waneta Wanetta Wanita Wava Wei Wen Wendi Wendie Wendolyn Wenona Whitley Wilda Wilhelmina Wilhemina
Willa Willena Willene Willetta Willette Willia Williemae Willodean Willow Windy Winifred Winnifred Winona
Winter Wonda Wynell Wynona Xenia Xiao Xiomara Xochitl Xuan Yadira Yaeko Yael Yahaira Yajaira Yan Yang Yanira
Yasmine Yasuko Yee Yen Yer Yesenia Yessenia Yetta Yevette Yi Ying Yoko Yolanda Yolande Yolando Yolonda Yon
Yoshie Yoshiko Youlanda Yu Yuette Yuk Yuki Yukiko Yuko Yulanda Yun Yung Yuonne Yvone Zada Zaida Zana Zandra
Zelda Zella Zelma Zena Zenaida Zenia Zenobia Zetta Zina Zita Zoe Zofia Zoila Zola Zona Zonia Zora Zoraida
Zula Zulema Zulma
"""

_BOTH = """
Alexis Bernie Courtney Dominique Francis Frankie Jackie Jaime Jamie Kelly Kerry Lee Leslie Lou Lynn Marion
Michal Morgan Ollie Pat Rene Robbie Shannon Terry Theo Toby Tracy Tristan
"""

CENSUS_MEN: frozenset[str] = frozenset(_MEN.split())
CENSUS_WOMEN: frozenset[str] = frozenset(_WOMEN.split())
CENSUS_BOTH: frozenset[str] = frozenset(_BOTH.split())
"""Names that ``given_names`` has under one gender and the census under both: they tell none."""

_MALE, _FEMALE = MEN | CENSUS_MEN, WOMEN | CENSUS_WOMEN
GENDERS: dict[str, str] = {name: "m" if name in _MALE else "f" for name in (_MALE ^ _FEMALE) - CENSUS_BOTH}
"""The gender, m or f, that a given name tells by either list; a name that tells none is left out."""
